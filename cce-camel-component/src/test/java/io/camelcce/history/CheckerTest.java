package io.camelcce.history;

import static io.camelcce.history.HandMadeHistory.existed;
import static io.camelcce.history.HandMadeHistory.payload;
import static io.camelcce.history.HandMadeHistory.read;
import static io.camelcce.history.HandMadeHistory.told;
import static io.camelcce.history.Verdict.DONE;
import static io.camelcce.history.Verdict.INVALID;
import static io.camelcce.history.Verdict.REJECTED;
import static io.camelcce.history.Verdict.UNAUTHORIZED;
import static io.camelcce.history.Verdict.UNAVAILABLE;
import static io.camelcce.history.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checker finds every kind of contradiction, and none where there is none. */
class CheckerTest {

    private static final Payload ANN = payload("ann");
    private static final Payload BOB = payload("bob");

    private final HandMadeHistory history = new HandMadeHistory();

    @Test
    void whatIsTrueIsNoContradiction() {
        history.create(ANN, DONE, "t1")
                .create(ANN, existed("t1", true))
                .create(BOB, told(REJECTED, Told.CONFLICT, "t1"))
                .read("t1", read("t1", ANN, "CREATED"))
                .end(Operation.CLOSE, "m1", UNKNOWN, "t1")
                .end(Operation.CLOSE, "m1", DONE, "t1")
                .create(ANN, told(REJECTED, Told.ALREADY_CLOSED, "t1"))
                .read("t1", read("t1", ANN, "CLOSED"))
                .create(payload("lost"), UNKNOWN, "t2")
                .read("t2", told(REJECTED, Told.NOT_FOUND, "t2"))
                .create(payload("late"), UNKNOWN, "t3")
                .create(payload("none"), UNAVAILABLE, "t4")
                .ended("t1", ANN, Operation.CLOSE, "m1", "CREATED", "QUEUED", "CLOSED")
                .task("t3", payload("late"));

        assertThat(history.contradictions()).isEmpty();
    }

    @Test
    void aDoneCreateThatIsNotThereIsFound() {
        history.create(ANN, DONE, "t1");

        assertFound("a create that is done is there", "there is no task t1");
    }

    @Test
    void aDoneCreateWhoseIdHoldsAnotherTaskIsFound() {
        history.create(BOB, UNKNOWN, "t1").create(ANN, existed("t1", true)).task("t1", BOB);

        assertFound("a create that is done is there", "its task is another one");
    }

    @Test
    void anExistingTaskThatNobodyComparedMayBeAnother() {
        history.create(BOB, DONE, "t1").create(ANN, existed("t1", false)).task("t1", BOB);

        assertThat(history.contradictions()).isEmpty();
    }

    @Test
    void anExistingTaskIsComparedByWhatAReadTells() {
        history.create(ANN, UNKNOWN, "t1")
                .create(ANN.about("again"), existed("t1", true))
                .task("t1", ANN);

        assertThat(history.contradictions()).isEmpty();
    }

    @Test
    void aTextThatDidNotArriveWholeIsFound() {
        history.create(ANN, DONE, "t1").task("t1", ANN.about("par"));

        assertFound("a create that is done is there", "its task is another one");
    }

    @Test
    void aCreateThatIsThereTwiceIsFound() {
        history.create(ANN, UNKNOWN, "t1")
                .create(ANN, DONE, "t2")
                .task("t1", ANN)
                .task("t2", ANN);

        assertFound("a create is there once at most", "is there 2 times");
    }

    @Test
    void anUnknownCreateThatIsThereTwiceUnderOneIdIsFound() {
        history.create(ANN, UNKNOWN, "t1").task("t1", ANN).task("t1", ANN);

        assertFound("a create is there once at most", "is there 2 times");
    }

    @Test
    void aTaskUnderAnIdThatNobodyWasToldIsFound() {
        history.create(ANN, UNAVAILABLE, "t1").create(ANN, DONE, "t1").task("t2", ANN);

        assertFound("a create is there once at most", "under an id that nobody was told");
    }

    @Test
    void twoCallsThatMadeOneTaskAreFound() {
        history.create(ANN, DONE, "t1").create(ANN, DONE, "t1").task("t1", ANN);

        assertFound("one create at most is told that it made the task", "was made by 2 calls");
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"INVALID", "REJECTED", "UNAUTHORIZED", "UNAVAILABLE"})
    void aRefusedCreateThatIsThereIsFound(Verdict refusal) {
        history.create(ANN, refusal, "t1").task("t1", ANN);

        assertFound("a create that is refused is not there", "and it is there");
    }

    @Test
    void aRefusedCreateMayBeThereByAnother() {
        history.create(ANN, UNAVAILABLE, "t1")
                .create(ANN, UNAUTHORIZED, "t1")
                .create(ANN, INVALID, "t1")
                .create(ANN, UNKNOWN, "t1")
                .task("t1", ANN);

        assertThat(history.contradictions()).isEmpty();
    }

    @Test
    void aRefusedCreateWhoseOwnRequestMadeTheTaskIsFound() {
        history.create(ANN, UNAVAILABLE, "t1", "track-1")
                .create(ANN, UNKNOWN, "t1", "track-2")
                .task("t1", ANN)
                .request("track-1", 201);

        assertFound("a create that is refused is not there", "one of its requests made the task");
    }

    @Test
    void aConflictWithTheTaskItselfIsFound() {
        history.create(ANN, DONE, "t1")
                .create(ANN, told(REJECTED, Told.CONFLICT, "t1"))
                .task("t1", ANN);

        assertFound("a create that is refused is not there", "the task is its own");
    }

    @Test
    void aConflictWithNothingIsFound() {
        history.create(ANN, told(REJECTED, Told.CONFLICT, "t1"));

        assertFound("a create that is refused is not there", "nothing has its id");
    }

    @Test
    void aTaskThatIsCalledClosedAndLivesIsFound() {
        history.create(ANN, DONE, "t1")
                .create(ANN, told(REJECTED, Told.ALREADY_CLOSED, "t1"))
                .task("t1", ANN);

        assertFound("a create that is refused is not there", "is told that its task is closed, and it is not");
    }

    @Test
    void anUnknownCreateThatIsThereUnderAnotherIdIsFound() {
        history.create(ANN, UNKNOWN, "t1").create(ANN, DONE, "t2").task("t2", ANN);

        assertFound("a create that is unknown names its task", "is there under t2");
    }

    @Test
    void anUnknownCreateWithoutAnIdIsFound() {
        history.create(ANN, new Told(UNKNOWN, null, null, null, null, false, null, 1, Duration.ZERO));

        assertFound("a create that is unknown names its task", "nobody told the id");
    }

    @Test
    void anOpenIdThatIsLetGoIsFound() {
        history.create(ANN, UNKNOWN, "t1").createAgain(ANN, UNAVAILABLE, "t2");

        assertFound("an id that is open is kept", "asks for another task than call 0");
    }

    @Test
    void aRefusedDeliveryAfterOneThatMadeTheTaskIsFound() {
        history.create(ANN, UNKNOWN, "t1").createAgain(ANN, UNAVAILABLE, "t1").task("t1", ANN);

        assertFound("an exchange that is refused made no task", "an earlier delivery made the task");
    }

    @Test
    void aRefusedDeliveryDoesNotSpeakForOtherExchanges() {
        history.create(ANN, UNKNOWN, "t1")
                .create(ANN, UNKNOWN, "t1")
                .createAgain(ANN, UNAVAILABLE, "t1")
                .task("t1", ANN);

        assertThat(history.contradictions()).isEmpty();
    }

    @Test
    void twoPayloadsUnderOneIdAreFound() {
        history.create(ANN, DONE, "t1")
                .create(BOB, UNKNOWN, "t1")
                .task("t1", ANN)
                .task("t1", BOB);

        assertFound("an id holds one payload", "holds");
    }

    @Test
    void aResubmissionAfterATransferIsNoContradiction() {
        Payload again = ANN.about("still waiting");
        history.create(ANN, DONE, "t1")
                .create(again, new Told(DONE, null, "t1", null, null, true, null, 1, Duration.ZERO))
                .resubmitted("t1", ANN, again, "CREATED", "QUEUED", "ROUTED", "TRANSFERRED", "CREATED");

        assertThat(history.contradictions()).isEmpty();
    }

    @Test
    void aSecondPayloadWithoutATransferIsFound() {
        history.create(ANN, DONE, "t1").create(BOB, UNKNOWN, "t1").resubmitted("t1", ANN, BOB, "CREATED");

        assertFound("an id holds one payload", "without a transfer");
    }

    @Test
    void aDoneEndOfALivingTaskIsFound() {
        history.create(ANN, DONE, "t1").end(Operation.CLOSE, "m1", DONE, "t1").task("t1", ANN);

        assertFound("an end is what its outcome says", "the task is not closed");
    }

    @Test
    void aDoneAnswerThatDidNotArriveIsFound() {
        history.create(ANN, DONE, "t1")
                .end(Operation.CLOSE, "m1", DONE, "t1")
                .end(Operation.CLOSE_REJECT, "m2", DONE, "t1")
                .ended("t1", ANN, Operation.CLOSE, "m1", "CREATED", "CLOSED");

        assertFound("an end is what its outcome says", "the answer did not arrive");
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"INVALID", "REJECTED", "UNAUTHORIZED", "UNAVAILABLE"})
    void aRefusedEndThatWasTakenIsFound(Verdict refusal) {
        history.create(ANN, DONE, "t1")
                .end(Operation.CLOSE, "m1", refusal, "t1")
                .ended("t1", ANN, Operation.CLOSE, "m1", "CREATED", "CLOSED");

        assertFound("an end is what its outcome says", "is refused, and was taken");
    }

    @Test
    void aReadOfAnotherTaskIsFound() {
        history.create(ANN, DONE, "t1")
                .create(BOB, DONE, "t2")
                .read("t1", read("t1", BOB, "CREATED"))
                .task("t1", ANN)
                .task("t2", BOB);

        assertFound("what is read is there", "another payload");
    }

    @Test
    void aReadThatSaysClosedOfALivingTaskIsFound() {
        history.create(ANN, DONE, "t1").read("t1", read("t1", ANN, "CLOSED")).task("t1", ANN);

        assertFound("what is read is there", "it is not");
    }

    @Test
    void aDoneTaskThatIsNotFoundLaterIsFound() {
        history.create(ANN, DONE, "t1")
                .read("t1", told(REJECTED, Told.NOT_FOUND, "t1"))
                .task("t1", ANN);

        assertFound("what is done stays done", "finds no task");
    }

    @Test
    void anEndedTaskThatLivesLaterIsFound() {
        history.create(ANN, DONE, "t1")
                .end(Operation.CLOSE, "m1", DONE, "t1")
                .read("t1", read("t1", ANN, "QUEUED"))
                .ended("t1", ANN, Operation.CLOSE, "m1", "CREATED", "CLOSED");

        assertFound("what is done stays done", "finds the task living");
    }

    @Test
    void aTaskThatNobodyAskedForIsFound() {
        history.task("t1", ANN);

        assertFound("nothing happens that nobody asked for", "holds what nobody asked for");
    }

    @Test
    void anEndThatNobodyAskedForIsFound() {
        history.create(ANN, DONE, "t1").ended("t1", ANN, Operation.CLOSE, "m1", "CREATED", "CLOSED");

        assertFound("nothing happens that nobody asked for", "got a close that nobody asked for");
    }

    @Test
    void aTaskThatClosedForNoReasonIsFound() {
        history.create(ANN, DONE, "t1").task("t1", ANN, "CREATED", "CLOSED");

        assertFound("nothing happens that nobody asked for", "was closed, and nobody asked for it");
    }

    @Test
    void aTransferThatNobodyAnsweredEndsByItself() {
        history.create(ANN, DONE, "t1").task("t1", ANN, "CREATED", "QUEUED", "ROUTED", "TRANSFERRED", "CLOSED");

        assertThat(history.contradictions()).isEmpty();
    }

    @Test
    void aCallWithoutAnEndIsFound() {
        history.createWithoutAnEnd(ANN, "t1");

        assertFound("every call has an outcome", "call 0 (create) has none");
    }

    @Test
    void aCallThatWentOnAfterItsDeadlineIsFound() {
        history.create(ANN, UNKNOWN, "t1").took(Duration.ofSeconds(30), Duration.ofSeconds(30));

        assertFound("a call ends by its deadline", "call 0 (create) took 30 s");
    }

    @Test
    void aMachineThatStoodStillMakesNoCallLate() {
        history.create(ANN, UNKNOWN, "t1").took(Duration.ofSeconds(115), Duration.ofSeconds(3));

        assertThat(history.contradictions()).isEmpty();
    }

    @Test
    void aMachineThatIsBusyMayBeLate() {
        history.create(ANN, UNKNOWN, "t1").took(Duration.ofSeconds(15), Duration.ofSeconds(15));

        assertThat(history.contradictions()).isEmpty();
    }

    @Test
    void theStoryOfAContradictionTellsBothSides() {
        history.create(ANN, UNAVAILABLE, "t1", "track-1")
                .create(BOB, DONE, "t2")
                .task("t1", ANN)
                .task("t2", BOB)
                .request("track-1", 201);
        Evidence evidence = history.evidence();

        String story = Story.of(Checker.check(evidence).get(0), evidence);

        assertThat(story)
                .contains("call 0 (create) asks")
                .contains("call 0 (create) is told: unavailable")
                .contains("task t1 is CREATED")
                .contains("POST /drapi/v1/tasks answered 201, tracking id track-1")
                .doesNotContain("t2");
    }

    private void assertFound(String rule, String text) {
        assertThat(history.contradictions())
                .anySatisfy(found -> assertThat(found).startsWith(rule).contains(text));
    }
}
