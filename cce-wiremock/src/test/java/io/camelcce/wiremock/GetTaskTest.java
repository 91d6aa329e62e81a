package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class GetTaskTest {

    private static final long START = ContactCenters.START.toEpochMilli();

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension(ContactCenters.withStandingClock());

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final ApiClient api = new ApiClient(contactCenter);

    @BeforeEach
    void acceptTheToken() {
        contactCenter.acceptToken(ApiClient.TOKEN);
    }

    @Test
    void theDetailsRepeatWhatTheCreateSaid() {
        api.create(task("t-1")
                .with("mediaType", "Social")
                .with("direction", "outbound")
                .with("customerId", "c-17")
                .with("preferredOwner", "5001"));

        Reply reply = api.get("t-1");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).contains("application/json");
        assertThat(reply.text("taskId")).isEqualTo("t-1");
        assertThat(reply.text("mediaType")).isEqualTo("Social");
        assertThat(reply.text("mediaChannel")).isEqualTo("sms");
        assertThat(reply.text("scriptSelector")).isEqualTo("SMS_Support");
        assertThat(reply.text("origin")).isEqualTo("+447900000001");
        assertThat(reply.text("destination")).isEqualTo("447000000002");
        assertThat(reply.text("direction")).isEqualTo("outbound");
        assertThat(reply.text("customerId")).isEqualTo("c-17");
        assertThat(reply.text("preferredOwner")).isEqualTo("5001");
    }

    @Test
    void aTaskIsInboundUnlessTheCreateSaysOtherwise() {
        api.create(task("t-1"));

        assertThat(api.get("t-1").text("direction")).isEqualTo("inbound");
    }

    @Test
    void whatTheCreateDidNotSayIsAbsent() {
        api.create(task("t-1"));

        JsonNode details = api.get("t-1").json();

        assertThat(details.has("customerId")).isFalse();
        assertThat(details.has("preferredOwner")).isFalse();
        assertThat(details.path("variables").isArray()).isTrue();
        assertThat(details.path("variables")).isEmpty();
    }

    @Test
    void variablesHaveTheFormOfTheCreate() {
        api.create(task("t-1").variable("cv_1", "gold").variable("EmailSubject", "Grüße, 你好"));

        assertThat(api.get("t-1").json().path("variables"))
                .hasToString("[{\"name\":\"cv_1\",\"type\":\"string\",\"value\":\"gold\"},"
                        + "{\"name\":\"EmailSubject\",\"type\":\"string\",\"value\":\"Grüße, 你好\"}]");
    }

    @Test
    void timesAreEpochMilliseconds() {
        api.create(task("t-1"));
        contactCenter.advance(Duration.ofMillis(250)).queue("t-1");

        JsonNode details = api.get("t-1").json();

        assertThat(details.path("createdTime").longValue()).isEqualTo(START);
        assertThat(details.path("lastUpdatedTime").longValue()).isEqualTo(START + 250);
    }

    @Test
    void theHistoryHasEveryStateWithItsTimeAndTheCodeOfTheLast() {
        api.create(task("t-1"));
        contactCenter.advance(Duration.ofSeconds(5)).route("t-1");
        contactCenter.advance(Duration.ofSeconds(5)).end("t-1", "CD_RING_NO_ANSWER");

        assertThat(api.get("t-1").json().path("history"))
                .hasToString("[{\"state\":\"CREATED\",\"time\":" + START + "},"
                        + "{\"state\":\"QUEUED\",\"time\":" + (START + 1_000) + "},"
                        + "{\"state\":\"ROUTED\",\"time\":" + (START + 5_000) + "},"
                        + "{\"state\":\"CLOSED\",\"time\":" + (START + 10_000)
                        + ",\"dispositionCode\":\"CD_RING_NO_ANSWER\"}]");
    }

    @Test
    void aTaskNobodyCreatedIsNotFound() {
        Reply reply = api.get("t-1");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text("errorCode")).isEqualTo("notFound");
    }

    @Test
    void taskIdsAreCaseSensitive() {
        api.create(task("t-1"));

        assertThat(api.get("T-1").status()).isEqualTo(404);
    }

    @Test
    void thereIsNoEstimatedWaitTime() {
        api.create(task("t-1"));
        contactCenter.queue("t-1");

        assertThat(api.get("t-1").json().has("estimatedWaitTime")).isFalse();
    }

    @Test
    void anEstimatedWaitTimeByChoiceIsInSecondsAndOnlyThereOnceQueued() {
        try (SimulatedContactCenter other = ContactCenters.withStandingClock()
                .estimatedWaitTime(Duration.ofMinutes(2))
                .start()) {
            ApiClient api = ApiClient.authorizedAt(other);
            api.create(task("t-1"));
            assertThat(api.get("t-1").json().has("estimatedWaitTime")).isFalse();

            other.queue("t-1");
            assertThat(api.get("t-1").json().path("estimatedWaitTime").intValue())
                    .isEqualTo(120);
        }
    }
}
