package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandaloneTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void itTellsItsAddressesAndCredentials() {
        try (SimulatedContactCenter contactCenter = start("--port", "0")) {
            assertThat(text())
                    .contains(
                            contactCenter.domain() + "/drapi/v1/tasks\n",
                            contactCenter.authorizationUrl() + "\n",
                            contactCenter.tokenUrl() + "  client demo-client, secret demo-secret\n",
                            contactCenter.domain() + "/drapi/v1/status  user demo, password demo-secret\n",
                            contactCenter.domain() + "/__admin/cce\n");
        }
    }

    @Test
    void itPrintsALinePerEventAndNoToken() {
        try (SimulatedContactCenter contactCenter = start("--port", "0")) {
            ApiClient api = ApiClient.authorizedAt(contactCenter);
            String token = api.token("grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret")
                    .text("access_token");
            api.create(task("t-1"));
            api.create(task("t-1"));
            api.create(task("t-2").without("origin"));
            contactCenter.route("t-1").transfer("t-1").advance(Duration.ofSeconds(15));
            contactCenter.catchUp();

            assertThat(eventsIn(text()))
                    .containsExactly(
                            "token issued",
                            "created       t-1  social  sms  SMS_Support",
                            "refused       POST /drapi/v1/tasks  409  20200  Task Already Exists",
                            "refused       POST /drapi/v1/tasks  400  the request breaks 1 rule: origin",
                            "queued        t-1",
                            "routed        t-1",
                            "transferred   t-1  has to be created again within 15 seconds",
                            "closed        t-1  CD_TASK_TRANSFER_TIMEOUT");
            assertThat(text()).doesNotContain(ApiClient.TOKEN, token);
        }
    }

    @Test
    void itPrintsWhatHappensToGrantsAndNoToken() {
        try (SimulatedContactCenter contactCenter = start("--port", "0", "--set", "tokenFault=null")) {
            Client client = new Client(contactCenter);
            Reply tokens = client.tokensOf("ann@example.com");
            client.refresh(tokens);
            client.refresh(tokens);

            assertThat(eventsIn(text()))
                    .containsExactly(
                            "granted       grant-1  ann@example.com",
                            "redeemed      grant-1  ann@example.com",
                            "token issued",
                            "refreshed     grant-1  ann@example.com",
                            "token issued",
                            "token reused  grant-1  ann@example.com",
                            "refused       POST /oauth2/token  400  invalid_grant  the refresh token is revoked, or was"
                                    + " used before: so is its whole family");
            assertThat(text()).doesNotContain(tokens.text("access_token"), tokens.text("refresh_token"));
        }
    }

    @Test
    void switchesCanBeSet() {
        try (SimulatedContactCenter contactCenter =
                start("--port", "0", "--set", "queueAfter=2.5", "--set", "routeAfter=null")) {
            assertThat(contactCenter.get(Switches.QUEUE_AFTER)).isEqualTo(Duration.ofMillis(2_500));
        }
    }

    @Test
    void aPortInUseIsNamed() {
        try (SimulatedContactCenter first = start("--port", "0")) {
            String address = first.domain().substring("http://".length());
            String port = address.substring(address.indexOf(':') + 1);

            assertThatIllegalStateException()
                    .isThrownBy(() -> start("--port", port))
                    .withMessageStartingWith("cannot listen on " + address + ": ");
        }
    }

    @Test
    void theStatusUserThatWasChosenIsTold() {
        try (SimulatedContactCenter contactCenter = start("--port", "0", "--status-user", "me:mine")) {
            assertThat(text()).contains(contactCenter.domain() + "/drapi/v1/status  user me, password mine\n");
        }
    }

    @Test
    void helpStartsNothing() {
        assertThat(new Standalone(out, false).run("--help")).isEmpty();
        assertThat(text()).contains("--port NUMBER", "--set SWITCH=JSON");
    }

    @Test
    void aTerminalGetsColoursAndNothingElseOfARequestCanSteerIt() {
        new EventPrinter(out, ZoneOffset.UTC, true)
                .answered(new SeenRequest(Instant.EPOCH, "GET", "/\033[2J\n", null, false, 404), "");

        assertThat(text())
                .isEqualTo("00:00:00.000  \033[31mrefused     \033[0m  GET /?[2J?  404" + System.lineSeparator());
    }

    @Test
    void aFaultIsALostAnswer() {
        new EventPrinter(out, ZoneOffset.UTC, false)
                .answered(new SeenRequest(Instant.EPOCH, "GET", "/", null, false, 0), "");

        assertThat(text()).contains("lost          GET /  a fault took the place of the answer");
    }

    private SimulatedContactCenter start(String... arguments) {
        return new Standalone(out, false).run(arguments).orElseThrow();
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static List<String> eventsIn(String text) {
        return text.lines()
                .dropWhile(line -> !line.isEmpty())
                .skip(1)
                .map(line -> line.substring("00:00:00.000  ".length()))
                .toList();
    }
}
