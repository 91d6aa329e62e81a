package io.camelcce.task;

import static io.camelcce.task.Attempts.CUT_OFF;
import static io.camelcce.task.Attempts.EXISTS;
import static io.camelcce.task.Attempts.NOT_CONNECTED;
import static io.camelcce.task.Attempts.NOT_TRUSTED;
import static io.camelcce.task.Attempts.accepted;
import static io.camelcce.task.Attempts.alreadyExists;
import static io.camelcce.task.Attempts.cannotBeSent;
import static io.camelcce.task.Attempts.created;
import static io.camelcce.task.Attempts.found;
import static io.camelcce.task.Attempts.maybeSent;
import static io.camelcce.task.Attempts.notNow;
import static io.camelcce.task.Attempts.receiptOf;
import static io.camelcce.task.Attempts.refused;
import static io.camelcce.task.Attempts.reply;
import static io.camelcce.task.Attempts.tokenRefused;
import static io.camelcce.task.Requests.TASK_ID;
import static io.camelcce.task.Requests.anyCreate;
import static io.camelcce.task.Tasks.anyTask;
import static io.camelcce.task.Tasks.closedTask;
import static io.camelcce.task.Tasks.taskIn;
import static io.camelcce.task.Tasks.taskOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Outcome.Unknown;
import io.camelcce.task.Receipt.Existing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A create that may have been carried out: what comes later says nothing about it, unless it proves something. */
class OpenCreateTest {

    private final RetriedCalls calls = new RetriedCalls().with(new RetryPolicy(2, Duration.ZERO, Duration.ZERO));

    @Test
    void isDoneOnceWhenItIsThereAtTheRepeat() {
        ScriptedWire wire =
                new ScriptedWire().onCreate(maybeSent(CUT_OFF), alreadyExists()).onGet(found(anyTask()));

        assertThat(create(wire)).isEqualTo(replayed(EXISTS, TaskState.QUEUED, 3));
    }

    @Test
    void isDoneWhenItWasThereAndHasEndedSince() {
        ScriptedWire wire =
                new ScriptedWire().onCreate(maybeSent(CUT_OFF), alreadyExists()).onGet(found(closedTask()));

        assertThat(create(wire)).isEqualTo(replayed(EXISTS, TaskState.CLOSED, 3));
    }

    @Test
    void isAConflictWhenAnotherTaskIsThere() {
        ScriptedWire wire = new ScriptedWire()
                .onCreate(maybeSent(CUT_OFF), alreadyExists())
                .onGet(found(taskOf("+49", "49", "c-18")));

        assertThat(create(wire))
                .isEqualTo(new Rejected<>(EXISTS, RejectionReason.CONFLICT, NodeOutcome.TASK_ALREADY_EXISTS, 3));
    }

    @ParameterizedTest
    @MethodSource("whatSaysNothing")
    void staysUnknownWhateverTheRepeatComesTo(Attempt<Receipt> last) {
        ScriptedWire wire = new ScriptedWire().onCreate(maybeSent(CUT_OFF), last);

        assertThat(create(wire)).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.taskId()).isEqualTo(TASK_ID);
            assertThat(unknown.trouble().text())
                    .endsWith("but an earlier attempt may have been carried out (" + CUT_OFF.text() + ")");
        });
    }

    static List<Attempt<Receipt>> whatSaysNothing() {
        return List.of(Attempts.notSent(NOT_CONNECTED), cannotBeSent(NOT_TRUSTED), notNow(Duration.ofSeconds(7)));
    }

    @Test
    void tellsHowLongToWaitThough() {
        Duration seven = Duration.ofSeconds(7);
        ScriptedWire wire = new ScriptedWire().onCreate(maybeSent(CUT_OFF), notNow(seven));

        assertThat(create(wire)).isInstanceOfSatisfying(Unknown.class, unknown -> assertThat(
                        unknown.trouble().retryAfter())
                .isEqualTo(seven));
    }

    @Test
    void staysUnknownWhenTheTokenIsRefusedLater() {
        ScriptedWire wire = new ScriptedWire().onCreate(maybeSent(CUT_OFF), tokenRefused(), tokenRefused());

        assertThat(create(wire)).isInstanceOfSatisfying(Unknown.class, unknown -> assertThat(
                        unknown.trouble().text())
                .startsWith("the contact centre refuses the token (HTTP 401)"));
    }

    @Test
    void isLookedForWhenTheRepeatIsRejected() {
        ScriptedWire wire = new ScriptedWire()
                .onCreate(maybeSent(CUT_OFF), refused(reply(400), RejectionReason.BAD_REQUEST))
                .onGet(found(anyTask()));

        assertThat(create(wire)).isEqualTo(replayed(reply(400), TaskState.QUEUED, 3));
    }

    @Test
    void staysUnknownWhenTheRepeatIsRejectedAndTheTaskIsNotThereYet() {
        ScriptedWire wire = new ScriptedWire()
                .onCreate(maybeSent(CUT_OFF), refused(reply(403), RejectionReason.FORBIDDEN))
                .onGet(refused(reply(404), RejectionReason.NOT_FOUND));

        assertThat(create(wire)).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.trouble().text()).startsWith("the last attempt was rejected (HTTP 403)");
            assertThat(unknown.trouble().reply()).isEqualTo(reply(403));
        });
    }

    @Test
    void isOpenFromTheStartIfItWasMadeBefore() {
        ScriptedWire wire = new ScriptedWire().onCreate(cannotBeSent(NOT_TRUSTED));

        assertThat(calls.to(wire).create(anyCreate(Submission.REPEATED), ExistingTask.VERIFY))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void ofATransferredTaskWasMadeAgainIfTheTaskLives() {
        ScriptedWire wire =
                new ScriptedWire().onCreate(maybeSent(CUT_OFF), alreadyExists()).onGet(found(anyTask()));

        assertThat(calls.to(wire).create(anyCreate(Submission.AFTER_TRANSFER), ExistingTask.VERIFY))
                .isInstanceOfSatisfying(Done.class, done -> assertThat(((Receipt) done.value()).resubmitted())
                        .isTrue());
    }

    @Test
    void ofATransferredTaskIsRejectedIfNobodyWaitsAnyMore() {
        ScriptedWire wire =
                new ScriptedWire().onCreate(maybeSent(CUT_OFF), alreadyExists()).onGet(found(closedTask()));

        assertThat(calls.to(wire).create(anyCreate(Submission.AFTER_TRANSFER), ExistingTask.VERIFY))
                .isEqualTo(new Rejected<>(EXISTS, RejectionReason.ALREADY_CLOSED, NodeOutcome.TASK_ALREADY_EXISTS, 3));
    }

    @Test
    void ofATransferredTaskIsNotDoneAsLongAsTheTaskWaitsToBeCreatedAgain() {
        ScriptedWire wire = new ScriptedWire()
                .onCreate(maybeSent(CUT_OFF), refused(reply(400), RejectionReason.QUEUE_LIMIT))
                .onGet(found(taskIn(TaskState.TRANSFERRED)));

        assertThat(calls.to(wire).create(anyCreate(Submission.AFTER_TRANSFER), ExistingTask.VERIFY))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void isDoneLikeAnyOtherWhenTheRepeatIsAccepted() {
        ScriptedWire wire = new ScriptedWire().onCreate(maybeSent(CUT_OFF), accepted(created()));

        assertThat(create(wire)).isEqualTo(new Done<>(receiptOf(created()), NodeOutcome.SUCCESSFULLY_CREATED, 2));
    }

    private Outcome<Receipt> create(ScriptedWire wire) {
        return calls.to(wire).create(anyCreate(), ExistingTask.VERIFY);
    }

    private static Done<Receipt> replayed(Reply reply, TaskState state, int attempts) {
        return new Done<>(
                receiptOf(reply).existing(new Existing(true, true, state)), NodeOutcome.TASK_ALREADY_EXISTS, attempts);
    }
}
