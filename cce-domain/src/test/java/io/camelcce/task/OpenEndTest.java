package io.camelcce.task;

import static io.camelcce.task.Attempts.CUT_OFF;
import static io.camelcce.task.Attempts.NOT_CONNECTED;
import static io.camelcce.task.Attempts.accepted;
import static io.camelcce.task.Attempts.found;
import static io.camelcce.task.Attempts.maybeSent;
import static io.camelcce.task.Attempts.notSent;
import static io.camelcce.task.Attempts.receiptOf;
import static io.camelcce.task.Attempts.refused;
import static io.camelcce.task.Attempts.reply;
import static io.camelcce.task.Requests.TASK_ID;
import static io.camelcce.task.Requests.anyAccept;
import static io.camelcce.task.Requests.anyClose;
import static io.camelcce.task.Requests.anyReject;
import static io.camelcce.task.Tasks.anyTask;
import static io.camelcce.task.Tasks.closedTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Outcome.Unknown;
import io.camelcce.task.ScriptedWire.Sent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An end that may have been carried out: the task itself is read. */
class OpenEndTest {

    private static final Attempt<Task> GONE = refused(reply(404), RejectionReason.NOT_FOUND);

    private final RetriedCalls calls = new RetriedCalls().with(new RetryPolicy(3, Duration.ZERO, Duration.ZERO));

    @Test
    void isDoneWhenTheTaskIsClosed() {
        ScriptedWire wire = new ScriptedWire().onEnd(maybeSent(CUT_OFF)).onGet(found(closedTask()));

        assertThat(calls.to(wire).end(anyClose()))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.attempts()).isEqualTo(2));
        assertThat(wire.sent()).hasSize(2);
    }

    @Test
    void isUnknownWhenTheTaskIsGone() {
        ScriptedWire wire = new ScriptedWire().onEnd(maybeSent(CUT_OFF)).onGet(GONE);

        assertThat(calls.to(wire).end(anyClose())).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.taskId()).isEqualTo(TASK_ID);
            assertThat(unknown.trouble().text()).contains("cannot be read any more (HTTP 404)");
        });
    }

    @Test
    void isRepeatedWhenTheTaskLives() {
        EndTask close = anyClose();
        ScriptedWire wire = new ScriptedWire()
                .onEnd(maybeSent(CUT_OFF), accepted(reply(200)))
                .onGet(found(anyTask()));

        assertThat(calls.to(wire).end(close)).isEqualTo(new Done<>(receiptOf(reply(200)), NodeOutcome.OK, 3));
        assertThat(wire.sent()).extracting(Sent::request).startsWith(close).endsWith(close);
    }

    @Test
    void isRepeatedWhenTheTaskCannotBeRead() {
        ScriptedWire wire = new ScriptedWire()
                .onEnd(maybeSent(CUT_OFF), accepted(reply(200)))
                .onGet(notSent(NOT_CONNECTED));

        assertThat(calls.to(wire).end(anyClose())).isInstanceOf(Done.class);
    }

    @Test
    void isLookedForOnceMoreAfterTheLastAttempt() {
        ScriptedWire wire = new ScriptedWire()
                .onEnd(maybeSent(CUT_OFF), maybeSent(CUT_OFF), maybeSent(CUT_OFF))
                .onGet(found(anyTask()), found(anyTask()), found(closedTask()));

        assertThat(calls.to(wire).end(anyClose()))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.attempts()).isEqualTo(6));
    }

    @Test
    void isDoneWhenTheRepeatIsRejectedBecauseTheTaskIsClosed() {
        ScriptedWire wire = new ScriptedWire()
                .onEnd(maybeSent(CUT_OFF), refused(reply(409), RejectionReason.OTHER))
                .onGet(found(anyTask()), found(closedTask()));

        assertThat(calls.to(wire).end(anyClose())).isInstanceOf(Done.class);
    }

    @Test
    void isRejectedOnlyIfNothingMayHaveArrivedBefore() {
        ScriptedWire rejecting = new ScriptedWire().onEnd(refused(reply(404), RejectionReason.NOT_FOUND));
        ScriptedWire open = new ScriptedWire()
                .onEnd(maybeSent(CUT_OFF), refused(reply(403), RejectionReason.FORBIDDEN))
                .onGet(found(anyTask()), refused(reply(403), RejectionReason.FORBIDDEN));

        assertThat(calls.to(rejecting).end(anyClose())).isInstanceOf(Rejected.class);
        assertThat(calls.to(open).end(anyClose())).isInstanceOf(Unknown.class);
    }

    @Test
    void isNotLookedForWhenNothingIsRepeated() {
        ScriptedWire wire = new ScriptedWire().onEnd(maybeSent(CUT_OFF));

        assertThat(calls.with(RetryPolicy.OFF).to(wire).end(anyClose())).isEqualTo(new Unknown<>(TASK_ID, CUT_OFF, 1));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void thatAnswersOneIsRepeatedUnread(EndTask answer) {
        ScriptedWire wire = new ScriptedWire()
                .onEnd(
                        maybeSent(CUT_OFF),
                        accepted(reply(200)),
                        maybeSent(CUT_OFF),
                        refused(reply(400), RejectionReason.BAD_REQUEST));

        assertThat(calls.to(wire).end(answer)).isEqualTo(new Done<>(receiptOf(reply(200)), NodeOutcome.OK, 2));
        assertThat(calls.to(wire).end(answer)).isInstanceOf(Unknown.class);
    }

    static List<EndTask> answers() {
        return List.of(anyAccept(), anyReject());
    }
}
