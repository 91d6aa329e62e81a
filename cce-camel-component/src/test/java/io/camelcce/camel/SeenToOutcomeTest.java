package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.camelcce.wiremock.SeenRequest;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of the contact centre, and what becomes of it. */
class SeenToOutcomeTest extends OperationsInRoutes {

    @ParameterizedTest
    @CsvSource({"200, ok", "201, successfullyCreated"})
    void aSuccessIsDone(int status, String nodeOutcome) {
        answerCalls(aResponse().withStatus(status).withBody("{\"taskId\":\"" + TASK_ID + "\"}"));

        for (Operation operation : Operation.values()) {
            assertDone(operation, nodeOutcome);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "301, redirected, onError",
        "303, redirected, onError",
        "307, redirected, onError",
        "400, badRequest, badRequest",
        "402, other, onError",
        "403, forbidden, forbidden",
        "404, notFound, notFound",
        "405, other, onError",
        "409, other, onError",
        "413, badRequest, onError",
        "418, other, onError",
        "422, badRequest, onError"
    })
    void aNoIsRejectedAndNotRepeated(int status, String reason, String nodeOutcome) {
        answerCalls(aResponse()
                .withStatus(status)
                .withHeader("Location", contactCenter().domain() + "/drapi/v1/elsewhere")
                .withBody("{\"errorCode\":17}"));

        for (Operation operation : Operation.values()) {
            Exchange quiet = assertOutcome(operation, "rejected", nodeOutcome);

            assertThat(header(quiet, CceConstants.REJECTION_REASON, String.class))
                    .isEqualTo(reason);
            assertThat(header(quiet, CceConstants.HTTP_STATUS, Integer.class)).isEqualTo(status);
            assertThat(header(quiet, CceConstants.APPLICATION_CODE, Integer.class))
                    .isEqualTo(17);
            assertThat(header(quiet, CceConstants.RETRYABLE, Boolean.class)).isFalse();
            assertThat(header(quiet, CceConstants.ATTEMPTS, Integer.class)).isEqualTo(1);
        }
        assertThat(calls()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"400, badRequest", "403, forbidden", "429, onError", "500, internalServerError"})
    @Tag("F33")
    void theQueueLimitIsRejectedWhateverTheStatusIs(int status, String nodeOutcome) {
        answerCalls(aResponse().withStatus(status).withBody("{\"code\":20286}"));

        Exchange quiet = assertOutcome(Operation.CREATE, "rejected", nodeOutcome);

        assertThat(header(quiet, CceConstants.REJECTION_REASON, String.class)).isEqualTo("queueLimit");
        assertThat(header(quiet, CceConstants.APPLICATION_CODE, Integer.class)).isEqualTo(20286);
        assertThat(calls()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F41")
    void aTokenThatIsRefusedTwiceIsUnauthorizedAfterOneReplay(Operation operation) {
        answerCalls(aResponse().withStatus(401));

        Exchange quiet = assertOutcome(operation, "unauthorized", "onauthorizationfail");

        assertThat(header(quiet, CceConstants.ATTEMPTS, Integer.class)).isEqualTo(2);
        assertThat(header(quiet, CceConstants.RETRYABLE, Boolean.class)).isFalse();
        assertThat(calls()).hasSize(4).extracting(SeenRequest::status).containsOnly(401);
        assertThat(contactCenter().ledger().tokenRequests()).isEqualTo(3);
    }

    @Test
    @Tag("F40")
    void aTokenThatIsRefusedOnceIsReplacedAndTheCallReplayed() {
        send(Operation.CREATE.quiet(), anSmsWith(CceConstants.TASK_ID, TASK_ID));
        contactCenter().refuseTokens();

        Exchange ended = send(Operation.END.quiet(), anSmsWith(CceConstants.TASK_ID, TASK_ID));

        assertThat(header(ended, CceConstants.OUTCOME, String.class)).isEqualTo("done");
        assertThat(header(ended, CceConstants.ATTEMPTS, Integer.class)).isEqualTo(2);
        assertThat(contactCenter().ledger().tokenRequests()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void tooManyRequestsAreUnavailableUntilTheTimeThatIsNamed(Operation operation) {
        answerCalls(aResponse().withStatus(429).withHeader("Retry-After", "7"));

        Exchange quiet = assertOutcome(operation, "unavailable", "onError");

        assertThat(header(quiet, CceConstants.RETRYABLE, Boolean.class)).isTrue();
        assertThat(header(quiet, CceConstants.RETRY_AFTER, Long.class)).isEqualTo(7_000);
        assertThat(header(quiet, CceConstants.HTTP_STATUS, Integer.class)).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({
        "408, onTimeout",
        "500, internalServerError",
        "502, unreachable",
        "503, serviceUnavailable",
        "504, onTimeout",
        "599, onError"
    })
    void anAnswerThatTellsNothingIsUnknownAndForReadsUnavailable(int status, String nodeOutcome) {
        answerCalls(aResponse().withStatus(status).withHeader("Retry-After", "7"));

        assertOpen(nodeOutcome);

        Exchange create = send(Operation.CREATE.quiet(), anSmsWith(CceConstants.TASK_ID, TASK_ID));
        assertThat(header(create, CceConstants.HTTP_STATUS, Integer.class)).isEqualTo(status);
        assertThat(header(create, CceConstants.RETRY_AFTER, Long.class)).isEqualTo(7_000);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatIsCutIsUnknownAndForReadsUnavailable(Fault fault) {
        answerCalls(aResponse().withStatus(201).withFault(fault));

        assertOpen("onError");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Welcome</html>", "{\"taskId\":", "{\"taskId\":\"another\"}"})
    void aSuccessThatIsMalformedIsUnknownAndForReadsUnavailable(String payload) {
        answerCalls(aResponse().withStatus(200).withBody(payload));

        assertOpen("onError");
    }

    private void assertOpen(String nodeOutcome) {
        for (Operation operation : Operation.values()) {
            String outcome = operation == Operation.GET ? "unavailable" : "unknown";

            Exchange quiet = assertOutcome(operation, outcome, nodeOutcome);

            assertThat(header(quiet, CceConstants.TASK_ID, String.class)).isEqualTo(TASK_ID);
            assertThat(header(quiet, CceConstants.RETRYABLE, Boolean.class)).isTrue();
        }
    }

    @Test
    void aTaskThatMayHaveBeenCreatedIsNamedThoughTheRouteDidNot() {
        answerCalls(aResponse().withStatus(502));

        Exchange quiet = send(Operation.CREATE.quiet(), AN_SMS);
        CceException thrown = failure(send(Operation.CREATE.throwing(), AN_SMS));

        assertThat(header(quiet, CceConstants.TASK_ID, String.class)).isNotBlank();
        assertThat(thrown.getTaskId()).isNotBlank();
        assertThat(thrown).hasMessageContaining("[task id " + thrown.getTaskId() + "]");
    }

    @Test
    void aFieldThatBreaksARuleIsInvalidAndNothingIsSent() {
        assertOutcome(Operation.CREATE, anSmsWith(CceConstants.ORIGIN, null), "invalid", "onInvalidData");
        assertOutcome(Operation.GET, anSmsWith(CceConstants.TASK_ID, "no id!"), "invalid", "onInvalidData");
        assertOutcome(Operation.END, anSmsWith(CceConstants.TASK_ID, null), "invalid", "onInvalidData");

        assertThat(contactCenter().ledger().requests()).isEmpty();
    }

    @Test
    void aValueOutsideAClosedListIsAnInvalidChoiceAndNothingIsSent() {
        assertOutcome(Operation.CREATE, anSmsWith(CceConstants.MEDIA_TYPE, "fax"), "invalid", "onInvalidChoice");

        assertThat(contactCenter().ledger().requests()).isEmpty();
    }

    @Test
    void aWrongChoiceBesideAnotherFaultIsInvalidData() {
        Map<String, Object> both = anSmsWith(CceConstants.MEDIA_TYPE, "fax");
        both.remove(CceConstants.ORIGIN);

        assertOutcome(Operation.CREATE, both, "invalid", "onInvalidData");
    }
}
