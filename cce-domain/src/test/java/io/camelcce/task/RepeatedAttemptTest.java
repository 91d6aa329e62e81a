package io.camelcce.task;

import static io.camelcce.task.Attempts.CUT_OFF;
import static io.camelcce.task.Attempts.NOT_CONNECTED;
import static io.camelcce.task.Attempts.NOT_TRUSTED;
import static io.camelcce.task.Attempts.accepted;
import static io.camelcce.task.Attempts.alreadyExists;
import static io.camelcce.task.Attempts.cannotBeSent;
import static io.camelcce.task.Attempts.created;
import static io.camelcce.task.Attempts.found;
import static io.camelcce.task.Attempts.maybeSent;
import static io.camelcce.task.Attempts.notNow;
import static io.camelcce.task.Attempts.notSent;
import static io.camelcce.task.Attempts.receiptOf;
import static io.camelcce.task.Attempts.refused;
import static io.camelcce.task.Attempts.reply;
import static io.camelcce.task.Attempts.tokenRefused;
import static io.camelcce.task.Requests.TASK_ID;
import static io.camelcce.task.Requests.anyCreate;
import static io.camelcce.task.Requests.anyGet;
import static io.camelcce.task.Requests.anyList;
import static io.camelcce.task.Tasks.anyTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Access;
import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Outcome.Unavailable;
import io.camelcce.task.Outcome.Unknown;
import io.camelcce.task.ScriptedWire.Sent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepeatedAttemptTest {

    private final RetriedCalls calls = new RetriedCalls();

    @ParameterizedTest
    @MethodSource("passing")
    void isTheSameRequestOnceMore(Attempt<Receipt> failed) {
        ScriptedWire wire = new ScriptedWire().onCreate(failed, accepted(created()));
        CreateTask create = anyCreate();

        assertThat(calls.to(wire).create(create, ExistingTask.VERIFY))
                .isEqualTo(new Done<>(receiptOf(created()), NodeOutcome.SUCCESSFULLY_CREATED, 2));
        assertThat(wire.sent()).extracting(Sent::request).allSatisfy(sent -> assertThat(sent)
                .isSameAs(create));
    }

    static List<Attempt<Receipt>> passing() {
        return List.of(notSent(NOT_CONNECTED), maybeSent(CUT_OFF), notNow(null));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void isNotMadeOfWhatIsDefinite(Attempt<Receipt> definite) {
        ScriptedWire wire = new ScriptedWire().onCreate(definite);

        calls.to(wire).create(anyCreate(), ExistingTask.ACCEPT);

        assertThat(wire.sent()).hasSize(1);
    }

    static List<Attempt<Receipt>> lasting() {
        return List.of(
                accepted(created()),
                alreadyExists(),
                cannotBeSent(NOT_TRUSTED),
                refused(reply(400), RejectionReason.BAD_REQUEST),
                refused(reply(400, 20286), RejectionReason.QUEUE_LIMIT));
    }

    @Test
    void comesAfterPausesThatDoubleUpToTheLongest() {
        ScriptedWire wire = new ScriptedWire()
                .onGet(
                        maybeSent(CUT_OFF),
                        maybeSent(CUT_OFF),
                        maybeSent(CUT_OFF),
                        maybeSent(CUT_OFF),
                        found(anyTask()));

        assertThat(calls.to(wire).get(anyGet())).isEqualTo(new Done<>(anyTask(), NodeOutcome.OK, 5));
        assertThat(calls.pauses())
                .containsExactly(
                        Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(500));
    }

    @Test
    void isNotMadeWhenAllAttemptsAreUsed() {
        calls.with(new RetryPolicy(2, Duration.ZERO, Duration.ZERO));
        ScriptedWire wire = new ScriptedWire()
                .onCreate(notSent(NOT_CONNECTED), notSent(NOT_CONNECTED))
                .onList(maybeSent(CUT_OFF), maybeSent(CUT_OFF));

        assertThat(calls.to(wire).create(anyCreate(), ExistingTask.VERIFY))
                .isEqualTo(new Unavailable<>(NOT_CONNECTED, true, null, 2));
        assertThat(calls.to(wire).list(anyList())).isEqualTo(new Unavailable<>(CUT_OFF, true, null, 2));
    }

    @Test
    void isNotMadeOnceTheDeadlineHasPassed() {
        ScriptedWire wire = new ScriptedWire()
                .meanwhile(() -> calls.clock().pass(Duration.ofSeconds(16)))
                .onCreate(maybeSent(CUT_OFF), maybeSent(CUT_OFF));

        assertThat(calls.to(wire).create(anyCreate(), ExistingTask.VERIFY))
                .isEqualTo(new Unknown<>(TASK_ID, CUT_OFF, 2));
    }

    @Test
    void waitsAsLongAsTheOtherSideAsksFor() {
        Duration five = Duration.ofSeconds(5);
        Trouble busy = new Trouble("HTTP 503", false, new Reply(503, null, "", null, five), null);
        ScriptedWire wire = new ScriptedWire().onCreate(notNow(five), maybeSent(busy), accepted(created()));

        assertThat(calls.to(wire).create(anyCreate(), ExistingTask.VERIFY)).isInstanceOf(Done.class);
        assertThat(calls.pauses()).containsExactly(five.plusMillis(100), five.plusMillis(200));
    }

    @Test
    void isLeftToTheCallerIfTheOtherSideAsksForMoreThanTheDeadline() {
        Duration minute = Duration.ofMinutes(1);
        Trouble busy = new Trouble("HTTP 503", false, new Reply(503, null, "", null, minute), null);
        ScriptedWire wire = new ScriptedWire().onCreate(notNow(minute), maybeSent(busy));
        ContactCenter contactCenter = calls.to(wire);

        assertThat(contactCenter.create(anyCreate(), ExistingTask.VERIFY))
                .isInstanceOfSatisfying(Unavailable.class, later -> assertThat(later.retryAfter())
                        .isEqualTo(minute));
        assertThat(contactCenter.create(anyCreate(), ExistingTask.VERIFY)).isEqualTo(new Unknown<>(TASK_ID, busy, 1));
        assertThat(calls.pauses()).isEmpty();
    }

    @Test
    void isNotMadeWhenThePauseIsCutShort() {
        calls.stopped();
        ScriptedWire wire = new ScriptedWire().onCreate(maybeSent(CUT_OFF));

        assertThat(calls.to(wire).create(anyCreate(), ExistingTask.VERIFY))
                .isEqualTo(new Unknown<>(TASK_ID, CUT_OFF, 1));
    }

    @Test
    void isNotMadeOfACreateThatMayHaveArrivedWhereTheServerChoosesIds() {
        ScriptedWire wire =
                new ScriptedWire().whereTheServerChoosesIds().onCreate(notSent(NOT_CONNECTED), maybeSent(CUT_OFF));

        assertThat(calls.to(wire).create(anyCreate(), ExistingTask.VERIFY)).isEqualTo(new Unknown<>(null, CUT_OFF, 2));
    }

    @Test
    void asksForATokenAnew() {
        ScriptedTokens tokens = ScriptedTokens.anyTokens();
        ScriptedWire wire = new ScriptedWire().onCreate(notSent(NOT_CONNECTED), tokenRefused(), accepted(created()));

        assertThat(calls.to(wire, tokens).create(anyCreate(), ExistingTask.VERIFY))
                .isEqualTo(new Done<>(receiptOf(created()), NodeOutcome.SUCCESSFULLY_CREATED, 3));
        assertThat(tokens.patience()).hasSize(3);
    }

    @Test
    void isNotMadeForWantOfAToken() {
        Access missing = new Access.Missing("the token endpoint is down", true, null);
        ScriptedTokens tokens = ScriptedTokens.giving(missing);

        assertThat(calls.to(new ScriptedWire(), tokens).create(anyCreate(), ExistingTask.VERIFY))
                .isEqualTo(
                        new Unavailable<>(new Trouble("the token endpoint is down", false, null, null), true, null, 0));
        assertThat(calls.pauses()).isEmpty();
    }

    @Test
    void isToldBeforeItIsMade() {
        ScriptedWire wire = new ScriptedWire()
                .onCreate(notSent(NOT_CONNECTED), notNow(null), maybeSent(CUT_OFF), accepted(created()));

        calls.to(wire).create(anyCreate(), ExistingTask.VERIFY);

        assertThat(calls.told())
                .containsExactly(
                        new Retry(Retry.Reason.NOT_SENT, NOT_CONNECTED.text(), 1, Duration.ofMillis(100)),
                        new Retry(Retry.Reason.NOT_NOW, "too many requests (HTTP 429)", 2, Duration.ofMillis(200)),
                        new Retry(Retry.Reason.MAYBE_SENT, CUT_OFF.text(), 3, Duration.ofMillis(400)));
    }

    @Test
    void isNotMadeWhenTheBudgetIsSpent() {
        calls.with(new RetryBudget(3));
        ScriptedWire wire = new ScriptedWire()
                .onCreate(maybeSent(CUT_OFF), maybeSent(CUT_OFF), maybeSent(CUT_OFF), maybeSent(CUT_OFF))
                .onGet(notSent(NOT_CONNECTED));

        assertThat(calls.to(wire).create(anyCreate(), ExistingTask.VERIFY))
                .isEqualTo(new Unknown<>(TASK_ID, CUT_OFF, 4));
        assertThat(calls.to(wire).get(anyGet())).isEqualTo(new Unavailable<>(NOT_CONNECTED, true, null, 1));
        assertThat(calls.timesSpent()).isEqualTo(2);
    }

    @Test
    void readsAnExistingTaskUntilItCanBeCompared() {
        ScriptedWire wire =
                new ScriptedWire().onCreate(alreadyExists()).onGet(maybeSent(CUT_OFF), found(Tasks.closedTask()));

        assertThat(calls.to(wire).create(anyCreate(), ExistingTask.VERIFY))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(RejectionReason.ALREADY_CLOSED));
    }
}
