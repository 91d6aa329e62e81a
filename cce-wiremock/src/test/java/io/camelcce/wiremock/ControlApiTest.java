package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class ControlApiTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension(ContactCenters.withStandingClock());

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final ApiClient api = new ApiClient(contactCenter);

    @BeforeEach
    void createATask() {
        contactCenter.acceptToken(ApiClient.TOKEN);
        api.create(task("t-1"));
    }

    @Test
    void aTaskGoesThroughItsWholeLife() {
        assertThat(control("POST", "tasks/t-1/queue", "").text("state")).isEqualTo("QUEUED");
        assertThat(control("POST", "tasks/t-1/estimate", "{\"seconds\":90}")
                        .json()
                        .path("estimatedWaitTime")
                        .intValue())
                .isEqualTo(90);
        assertThat(control("POST", "tasks/t-1/route", "").text("state")).isEqualTo("ROUTED");
        assertThat(control("POST", "tasks/t-1/transfer", "{}").text("state")).isEqualTo("TRANSFERRED");
        Reply ended = control("POST", "tasks/t-1/end", "{\"dispositionCode\":\"CD_RING_NO_ANSWER\"}");

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.header("Content-Type")).contains("application/json");
        assertThat(ended.text("dispositionCode")).isEqualTo("CD_RING_NO_ANSWER");
        assertThat(control("GET", "tasks/t-1", "").json()).isEqualTo(ended.json());
        assertThat(contactCenter.ledger().task("t-1").state()).isEqualTo("CLOSED");
    }

    @Test
    void advanceMovesTheClock() {
        Reply reply = control("POST", "advance", "{\"seconds\":0.5}");

        assertThat(contactCenter.clock().instant()).isEqualTo(ContactCenters.START.plusMillis(500));
        assertThat(reply.json().path("time").longValue())
                .isEqualTo(ContactCenters.START.plusMillis(500).toEpochMilli());
    }

    @Test
    void tokensAreAcceptedAndRefused() {
        assertThat(control("DELETE", "tokens", "").status()).isEqualTo(200);
        assertThat(api.get("t-1").status()).isEqualTo(401);

        control("POST", "tokens", "{\"token\":\"" + ApiClient.TOKEN + "\"}");
        assertThat(api.get("t-1").status()).isEqualTo(200);
    }

    @Test
    void switchesAreReadAndSet() {
        assertThat(control("GET", "switches", "").json().path("capacity").intValue())
                .isEqualTo(100_000);

        Reply changed =
                control("PATCH", "switches", "{\"queueAfter\":2.5,\"shares\":{\"chat\":7},\"routeAfter\":null}");

        assertThat(changed.json().path("queueAfter").doubleValue()).isEqualTo(2.5);
        assertThat(contactCenter.get(Switches.QUEUE_AFTER)).isEqualTo(Duration.ofMillis(2_500));
        assertThat(contactCenter.get(Switches.SHARES)).isEqualTo(Map.of("chat", 7));
    }

    @Test
    void oneIllegalSwitchLeavesAllAsTheyWere() {
        Reply reply = control("PATCH", "switches", "{\"capacity\":7,\"queueAfter\":-1,\"volume\":11}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").findValuesAsText("field")).containsExactly("queueAfter", "volume");
        assertThat(contactCenter.get(Switches.CAPACITY)).isEqualTo(100_000);
    }

    @Test
    void theLedgerTellsTasksAndRequestsAndNoToken() {
        api.close("t-1");

        Reply reply = control("GET", "ledger", "");

        JsonNode ledger = reply.json();
        JsonNode task = ledger.path("tasks").path(0);
        assertThat(task.path("taskId").asText()).isEqualTo("t-1");
        assertThat(task.path("dispositionCode").asText()).isEqualTo("CD_TASK_CUSTOMER_ABANDON");
        assertThat(task.path("closeRequests").path(0).path("operation").asText())
                .isEqualTo("close");
        assertThat(ledger.path("requests").findValuesAsText("path"))
                .containsExactly("/drapi/v1/tasks", "/drapi/v1/tasks/t-1/close");
        assertThat(ledger.path("tokenRequests").intValue()).isZero();
        assertThat(reply.body()).doesNotContain(ApiClient.TOKEN);
    }

    @Test
    void grantsAreRevoked() {
        Client client = new Client(contactCenter);
        Reply tokens = client.tokensOf("ann@example.com");

        assertThat(control("DELETE", "grants", "").status()).isEqualTo(200);

        assertThat(client.refresh(tokens).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void theLedgerTellsWhatPeopleGrantedAndNoToken() {
        Client client = new Client(contactCenter);
        String code = client.codeFrom("ann@example.com");
        Reply tokens = client.redeem(code);
        client.isLetIn(tokens);
        client.refresh("grant_type");

        Reply reply = control("GET", "ledger", "");

        JsonNode grant = reply.json().path("grants").path(0);
        assertThat(grant.path("email").asText()).isEqualTo("ann@example.com");
        assertThat(grant.path("alive").booleanValue()).isTrue();
        assertThat(grant.path("events").findValuesAsText("event")).containsExactly("GRANTED", "REDEEMED");
        assertThat(reply.json().path("requests").findValuesAsText("grantType"))
                .containsExactly("authorization_code", "refresh_token");
        assertThat(reply.json().path("requests").findValuesAsText("email")).containsExactly("ann@example.com");
        assertThat(reply.body())
                .doesNotContain(code, tokens.text("access_token"), tokens.text("refresh_token"), "demo-secret");
    }

    @Test
    void resetForgetsEverything() {
        control("PATCH", "switches", "{\"active\":false}");

        assertThat(control("POST", "reset", "").status()).isEqualTo(200);

        assertThat(contactCenter.ledger().tasks()).isEmpty();
        assertThat(contactCenter.get(Switches.ACTIVE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tasks/t-1/end  | {}                         | dispositionCode",
                "tasks/t-1/end  | {\"dispositionCode\":7}    | dispositionCode",
                "advance        | {}                         | seconds",
                "advance        | {\"seconds\":-1}           | seconds",
                "advance        | {\"seconds\":\"1\"}        | seconds",
                "advance        | {\"seconds\":1e400}        | seconds",
                "advance        | [1]                        | body",
                "advance        | {\"seconds\":              | body",
                "tokens         | {\"token\":\" \"}          | token"
            })
    void aBadBodyIsToldWhatIsWrong(String path, String body, String field) {
        Reply reply = control("POST", path, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").findValuesAsText("field")).contains(field);
    }

    @ParameterizedTest
    @CsvSource({"tasks/t-2, GET", "tasks/t-2/queue, POST", "tasks/t-2/route, POST", "tasks/t-2/transfer, POST"})
    void anUnknownTaskIsNotFound(String path, String method) {
        Reply reply = control(method, path, "");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text("message")).startsWith("there is no task t-2");
    }

    @Test
    void whatIsNotAllowedInTheStateIsAConflict() {
        Reply reply = control("POST", "tasks/t-1/transfer", "");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text("message"))
                .isEqualTo("cannot transfer task t-1: it is CREATED, and only a ROUTED task can be");
    }

    @Test
    void aControlThatIsNotThereIsToldInJson() {
        for (String path : List.of("/__admin/cce", "/__admin/cce/nonsense", "/__admin/cce/tasks/t-1/fly")) {
            Reply reply = api.post(path, "");

            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(reply.text("message")).isEqualTo("there is no such control, or it takes another method");
        }
        assertThat(api.getWith("", "/__admin/cce/reset").text("errorCode")).isEqualTo("notFound");
    }

    @Test
    void aTokenThatNoRequestCouldShowIsRefused() {
        Reply reply = api.post("/__admin/cce/tokens", "{\"token\":\"two words\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).doesNotContain("two words").contains("a bearer token has letters");
    }

    @Test
    void timeEndsWithTheYear9999() {
        for (int i = 0; i < 251; i++) {
            assertThat(api.post("/__admin/cce/advance", "{\"seconds\":1000000000}")
                            .status())
                    .isEqualTo(200);
        }

        assertThat(api.post("/__admin/cce/advance", "{\"seconds\":1000000000}").text("message"))
                .startsWith("the clock cannot go past 9999-12-31T23:59:59Z");
        assertThat(api.create(task("t-1")).status()).isEqualTo(201);
    }

    private Reply control(String method, String path, String body) {
        return api.send(api.to("/__admin/cce/" + path).method(method, BodyPublishers.ofString(body)));
    }
}
