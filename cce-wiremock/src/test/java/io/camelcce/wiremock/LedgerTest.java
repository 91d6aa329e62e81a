package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension(ContactCenters.withStandingClock());

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final Ledger ledger = contactCenter.ledger();
    private final ApiClient api = new ApiClient(contactCenter);

    @BeforeEach
    void acceptTheToken() {
        contactCenter.acceptToken(ApiClient.TOKEN);
    }

    @Test
    void aRequestIsSeenWithItsTimeMethodPathTrackingIdAndStatus() {
        contactCenter.advance(Duration.ofSeconds(7));

        api.send(api.to("/drapi/v1/tasks/t-1?x=1")
                .GET()
                .header("Authorization", "Bearer " + ApiClient.TOKEN)
                .header("TrackingId", "WebexConnect_1"));

        assertThat(ledger.requests())
                .containsExactly(new SeenRequest(
                        ContactCenters.START.plusSeconds(7),
                        "GET",
                        "/drapi/v1/tasks/t-1",
                        "WebexConnect_1",
                        true,
                        404));
    }

    @Test
    void aRequestWithoutTrackingIdAndWithoutAValidTokenIsSeenSo() {
        api.getWith("Bearer unknown", "/drapi/v1/tasks/t-1");

        assertThat(ledger.requests()).singleElement().satisfies(request -> {
            assertThat(request.trackingId()).isNull();
            assertThat(request.authorized()).isFalse();
            assertThat(request.status()).isEqualTo(401);
        });
    }

    @Test
    void theTokenItselfIsNowhereInTheLedger() {
        api.create(task("t-1"));
        String issued = api.token("grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret")
                .text("access_token");
        api.getWith("Bearer " + issued, "/drapi/v1/tasks/t-1");

        assertThat(ledger.requests().toString() + ledger.tasks())
                .doesNotContain(ApiClient.TOKEN)
                .doesNotContain(issued)
                .doesNotContain("demo-secret");
    }

    @Test
    void requestsCanBeAskedForByMethodAndPath() {
        api.create(task("t-1"));
        api.create(task("t-2"));
        api.get("t-1");
        api.close("t-1");

        assertThat(ledger.requests("POST", "/drapi/v1/tasks")).hasSize(2);
        assertThat(ledger.requests("POST", "/drapi/v1/tasks/.*")).hasSize(1);
        assertThat(ledger.requests("GET", "/drapi/v1/tasks")).isEmpty();
    }

    @Test
    void callsOfTheTokenEndpointAreCountedRefusedOnesToo() {
        api.token("grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret");
        api.token("grant_type=client_credentials&client_id=demo-client&client_secret=wrong");
        api.get("t-1");

        assertThat(ledger.tokenRequests()).isEqualTo(2);
    }

    @Test
    void aRequestThatAnotherStubAnsweredIsSeenToo() {
        contactCenter.wireMock().stubFor(WireMock.post("/drapi/v1/tasks").willReturn(WireMock.serviceUnavailable()));

        api.create(task("t-1"));

        assertThat(ledger.requests()).singleElement().satisfies(request -> {
            assertThat(request.status()).isEqualTo(503);
            assertThat(request.authorized()).isTrue();
        });
    }

    @Test
    void aTaskIsRememberedWithEverythingItsCreateSaid() {
        api.create(task("t-1")
                .with("direction", "inbound")
                .with("customerId", "c-17")
                .with("preferredOwner", "5001")
                .with("dispositionCode", "CD_NORMAL_END_TASK")
                .variable("cv_1", "gold"));

        TaskRequest request = ledger.task("t-1").request();

        assertThat(request.taskId()).isEqualTo("t-1");
        assertThat(request.mediaType()).isEqualTo("social");
        assertThat(request.mediaChannel()).isEqualTo("sms");
        assertThat(request.scriptSelector()).isEqualTo("SMS_Support");
        assertThat(request.origin()).isEqualTo("+447900000001");
        assertThat(request.destination()).isEqualTo("447000000002");
        assertThat(request.direction()).isEqualTo("inbound");
        assertThat(request.customerId()).isEqualTo("c-17");
        assertThat(request.preferredOwner()).isEqualTo("5001");
        assertThat(request.dispositionCode()).isEqualTo("CD_NORMAL_END_TASK");
        assertThat(request.variable("cv_1")).contains("gold");
        assertThat(request.variable("cv_2")).isEmpty();
    }

    @Test
    void aForgottenTaskStaysInTheLedger() {
        api.create(task("t-1"));
        contactCenter.end("t-1", "UNKNOWN").advance(Duration.ofDays(1));

        assertThat(api.get("t-1").status()).isEqualTo(404);
        assertThat(ledger.task("t-1").stateNames()).containsExactly("CREATED", "CLOSED");
    }

    @Test
    void bothLivesOfAnIdAreInTheLedgerTheNewerIsTheTask() {
        api.create(task("t-1").with("origin", "first"));
        contactCenter.end("t-1", "UNKNOWN").advance(Duration.ofDays(1));
        api.create(task("t-1").with("origin", "second"));

        assertThat(ledger.tasks()).extracting(life -> life.request().origin()).containsExactly("first", "second");
        assertThat(ledger.task("t-1").request().origin()).isEqualTo("second");
    }

    @Test
    void tasksAreInTheOrderOfTheirCreation() {
        for (String id : new String[] {"t-3", "t-1", "t-2"}) {
            api.create(task(id));
        }
        contactCenter.route("t-1");

        assertThat(ledger.tasks()).extracting(TaskRecord::taskId).containsExactly("t-3", "t-1", "t-2");
    }

    @Test
    void aRecordIsASnapshot() {
        api.create(task("t-1"));
        TaskRecord before = ledger.task("t-1");

        contactCenter.route("t-1");

        assertThat(before.state()).isEqualTo("CREATED");
        assertThat(ledger.task("t-1").state()).isEqualTo("ROUTED");
    }

    @Test
    void askingForATaskThatNeverWasSaysSo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.task("t-1"))
                .withMessage("no task t-1 was ever created");
    }
}
