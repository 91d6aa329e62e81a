package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.Outcome;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Every outcome, as a route sees it. */
class OutcomeHeaderTest extends OperationsInRoutes {

    @Test
    void doneComesWithTheReceipt() {
        Exchange done = assertDone(Operation.CREATE, AN_SMS, "successfullyCreated");

        assertThat(header(done, CceConstants.LOCATION, String.class)).contains("/drapi/v1/tasks/");
        assertThat(header(done, CceConstants.RESPONSE_PAYLOAD, String.class)).contains("taskId");
        assertThat(header(done, CceConstants.ATTEMPTS, Integer.class)).isEqualTo(1);
        assertThat(header(done, CceConstants.EXISTED, Boolean.class)).isFalse();
        assertThat(header(done, CceConstants.RESUBMITTED, Boolean.class)).isFalse();
        assertThat(done.getMessage().getHeaders())
                .doesNotContainKeys(CceConstants.MESSAGE, CceConstants.RETRYABLE, CceConstants.REJECTION_REASON);
    }

    @Test
    void doneOfAnEndSaysNothingOfATaskThatWasThereAlready() {
        send(Operation.CREATE.throwing(), anSmsWith(CceConstants.TASK_ID, TASK_ID));

        Exchange ended = assertDone(Operation.END, "ok");

        assertThat(ended.getMessage().getHeaders())
                .doesNotContainKeys(
                        CceConstants.EXISTED, CceConstants.VERIFIED, CceConstants.REPLAYED, CceConstants.RESUBMITTED);
    }

    @Test
    void invalidIsSaidBeforeAnythingIsSent() {
        assertThat(thrown("invalid", "onInvalidData", anSmsWith(CceConstants.DESTINATION, null)))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(calls()).isEmpty();
    }

    @Test
    void rejectedComesWithTheReply() {
        answerCalls(aResponse().withStatus(400).withBody("{\"code\":17}"));

        assertThat(thrown("rejected", "badRequest")).isInstanceOf(Outcome.Rejected.class);
        assertThat(quiet().getMessage().getHeaders())
                .containsEntry(CceConstants.HTTP_STATUS, 400)
                .containsEntry(CceConstants.APPLICATION_CODE, 17)
                .containsEntry(CceConstants.RESPONSE_PAYLOAD, "{\"code\":17}")
                .containsEntry(CceConstants.RETRYABLE, false);
    }

    @Test
    void unauthorizedSaysWhatAPersonHasToDo() {
        answerCalls(aResponse().withStatus(401));

        assertThat(thrown("unauthorized", "onauthorizationfail")).isInstanceOf(Outcome.Unauthorized.class);
        assertThat(header(quiet(), CceConstants.MESSAGE, String.class)).contains("has no usable authorization");
    }

    @Test
    void unavailableSaysThatItDidNotHappenAndWhenToTryAgain() {
        answerCalls(aResponse().withStatus(429).withHeader("Retry-After", "60"));

        assertThat(thrown("unavailable", "onError")).isInstanceOf(Outcome.Unavailable.class);
        assertThat(header(quiet(), CceConstants.MESSAGE, String.class)).contains("did not happen");
        assertThat(quiet().getMessage().getHeaders())
                .containsEntry(CceConstants.RETRYABLE, true)
                .containsEntry(CceConstants.RETRY_AFTER, 60_000L);
    }

    @Test
    void unknownNamesTheTaskToAskFor() {
        answerCalls(aResponse().withStatus(500));

        assertThat(thrown("unknown", "internalServerError")).isInstanceOf(Outcome.Unknown.class);
        assertThat(header(quiet(), CceConstants.MESSAGE, String.class))
                .contains("may have happened, or not")
                .contains("[task id " + TASK_ID + "]");
    }

    @Test
    void anEarlierOutcomeIsGoneFromTheMessage() {
        answerCalls(aResponse().withStatus(429).withHeader("Retry-After", "60").withBody("{\"code\":17}"));
        Exchange unavailable = quiet();
        contactCenter().wireMock().resetAll();

        Exchange done = send(Operation.CREATE.quiet(), unavailable.getMessage().getHeaders());

        assertThat(header(done, CceConstants.OUTCOME, String.class)).isEqualTo("done");
        assertThat(done.getMessage().getHeaders())
                .doesNotContainKeys(
                        CceConstants.MESSAGE,
                        CceConstants.HTTP_STATUS,
                        CceConstants.APPLICATION_CODE,
                        CceConstants.RETRYABLE,
                        CceConstants.RETRY_AFTER);
    }

    private Outcome<?> thrown(String outcome, String nodeOutcome) {
        return thrown(outcome, nodeOutcome, anSmsWith(CceConstants.TASK_ID, TASK_ID));
    }

    /** The outcome in the exception, once headers and exception agree. */
    private Outcome<?> thrown(String outcome, String nodeOutcome, Map<String, Object> headers) {
        assertOutcome(Operation.CREATE, headers, outcome, nodeOutcome);
        return failure(send(Operation.CREATE.throwing(), headers)).getOutcome();
    }

    private Exchange quiet() {
        return send(Operation.CREATE.quiet(), anSmsWith(CceConstants.TASK_ID, TASK_ID));
    }
}
