package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloseTaskTest {

    private static final String ACCEPT = "{\"operation\":\"closeAccept\"}";
    private static final String REJECT =
            "{\"operation\":\"closeReject\",\"reason\":\"still typing\",\"reasonCode\":\"42\"}";

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
    void aCloseEndsALivingTask() {
        contactCenter.route("t-1");

        assertThat(api.close("t-1").status()).isEqualTo(200);
        assertThat(api.stateOf("t-1")).isEqualTo("CLOSED");
    }

    @Test
    void theDispositionCodeOfTheCloseCounts() {
        api.close("t-1", "{\"operation\":\"close\",\"dispositionCode\":\"CD_FAILED_NO_TARGET\"}");

        assertThat(record().dispositionCode()).isEqualTo("CD_FAILED_NO_TARGET");
    }

    @Test
    void aCloseWithoutACodeBeforeAnAgentHadTheTaskAbandonsIt() {
        api.close("t-1");

        assertThat(record().dispositionCode()).isEqualTo("CD_TASK_CUSTOMER_ABANDON");
    }

    @Test
    void aCloseWithoutACodeAfterAnAgentHadTheTaskIsANormalEnd() {
        contactCenter.route("t-1");

        api.close("t-1");

        assertThat(record().dispositionCode()).isEqualTo("CD_NORMAL_END_TASK");
    }

    @Test
    void aTaskThatWaitsAgainAfterATransferWasNotAbandonedBeforeAnAgentHadIt() {
        contactCenter.route("t-1").transfer("t-1");
        api.create(task("t-1"));

        api.close("t-1");

        assertThat(record().dispositionCode()).isEqualTo("CD_NORMAL_END_TASK");
    }

    @Test
    void aTransferredTaskCanBeClosed() {
        contactCenter.route("t-1").transfer("t-1");

        assertThat(api.close("t-1").status()).isEqualTo(200);
        assertThat(api.stateOf("t-1")).isEqualTo("CLOSED");
    }

    @Test
    void aSecondCloseIsTakenAndChangesNothing() {
        api.close("t-1");
        contactCenter.advance(Duration.ofMinutes(1));

        Reply second = api.close("t-1", "{\"operation\":\"close\",\"dispositionCode\":\"UNKNOWN\"}");

        assertThat(second.status()).isEqualTo(200);
        assertThat(record().stateNames()).containsExactly("CREATED", "CLOSED");
        assertThat(record().dispositionCode()).isEqualTo("CD_TASK_CUSTOMER_ABANDON");
        assertThat(record().updatedAt()).isEqualTo(ContactCenters.START);
        assertThat(record().closeRequests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"operation\":\"close\"}", ACCEPT, REJECT})
    void whatNobodyKnowsCannotBeClosed(String body) {
        assertThat(api.close("t-2", body).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"operation\":\"close\"}", ACCEPT, REJECT})
    void aTaskClosed15MinutesAgoIsUnknown(String body) {
        api.close("t-1");
        contactCenter.advance(Duration.ofMinutes(15));

        assertThat(api.close("t-1", body).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {ACCEPT, REJECT})
    void anAnswerToAClosedTaskIsTakenAndChangesNothing(String body) {
        api.close("t-1");
        contactCenter.advance(Duration.ofMinutes(14));

        assertThat(api.close("t-1", body).status()).isEqualTo(200);
        assertThat(record().stateNames()).containsExactly("CREATED", "CLOSED");
        assertThat(record().closeAnswers()).hasSize(1);
    }

    @Test
    void aRejectIsRememberedWithItsReason() {
        api.close("t-1");
        contactCenter.advance(Duration.ofSeconds(2));

        api.close("t-1", REJECT);

        assertThat(record().closeAnswers()).singleElement().satisfies(answer -> {
            assertThat(answer.operation()).isEqualTo("closeReject");
            assertThat(answer.reason()).isEqualTo("still typing");
            assertThat(answer.reasonCode()).isEqualTo("42");
            assertThat(answer.at()).isEqualTo(ContactCenters.START.plusSeconds(2));
        });
    }

    @Test
    void theVariablesOfACloseAreRemembered() {
        api.close("t-1", "{\"operation\":\"close\",\"variables\":[{\"name\":\"cv_1\",\"value\":\"done\"}]}");

        assertThat(record().closeRequests())
                .singleElement()
                .extracting(CloseRequest::variables)
                .hasToString("[TaskVariable[name=cv_1, type=string, value=done]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {ACCEPT, REJECT})
    void anAnswerToATaskThatIsNotClosedIsRefused(String body) {
        assertThat(api.close("t-1", body).status()).isEqualTo(400);
        assertThat(record().closeAnswers()).isEmpty();

        contactCenter.route("t-1");
        assertThat(api.close("t-1", body).status()).isEqualTo(400);
        assertThat(record().state()).isEqualTo("ROUTED");
    }

    @Test
    void anAnswerToALivingTaskIsTakenByChoiceAndStillChangesNothing() {
        try (SimulatedContactCenter other =
                SimulatedContactCenter.builder().answersNeedClosedTask(false).start()) {
            ApiClient api = ApiClient.authorizedAt(other);
            api.create(task("t-1"));

            assertThat(api.close("t-1", ACCEPT).status()).isEqualTo(200);

            assertThat(other.ledger().task("t-1").closeAnswers()).hasSize(1);
            assertThat(other.ledger().task("t-1").stateNames()).doesNotContain("CLOSED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reason", "reasonCode"})
    void aRejectNeedsAReasonAndItsCode(String field) {
        api.close("t-1");

        Reply reply = api.close("t-1", REJECT.replace("\"" + field + "\"", "\"other\""));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").path(0).path("field").asText()).isEqualTo(field);
        assertThat(record().closeAnswers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"operation\":\"\"}", "{\"operation\":\"CLOSE\"}", "{\"operation\":7}", "[]", "", "{"})
    void aCloseWithoutAKnownOperationIsRefused(String body) {
        assertThat(api.close("t-1", body).status()).isEqualTo(400);
        assertThat(api.stateOf("t-1")).isEqualTo("CREATED");
    }

    @Test
    void theVariablesOfACloseHaveLimitsToo() {
        String tooLong = "x".repeat(41);

        Reply reply = api.close(
                "t-1", "{\"operation\":\"close\",\"variables\":[{\"name\":\"cv_1\",\"value\":\"" + tooLong + "\"}]}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(api.stateOf("t-1")).isEqualTo("CREATED");
    }

    private TaskRecord record() {
        return contactCenter.ledger().task("t-1");
    }
}
