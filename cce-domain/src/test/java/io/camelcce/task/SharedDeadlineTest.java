package io.camelcce.task;

import static io.camelcce.task.Attempts.accepted;
import static io.camelcce.task.Attempts.alreadyExists;
import static io.camelcce.task.Attempts.created;
import static io.camelcce.task.Attempts.found;
import static io.camelcce.task.Attempts.tokenRefused;
import static io.camelcce.task.Requests.anyCreate;
import static io.camelcce.task.Tasks.anyTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.ScriptedWire.Sent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SharedDeadlineTest {

    private final HandClock clock = new HandClock();
    private final ScriptedTokens tokens = ScriptedTokens.anyTokens();

    @Test
    void boundsTheReplayAfterARefusedTokenToo() {
        ScriptedWire wire = slowWire().onCreate(tokenRefused(), accepted(created()));

        create(wire);

        assertOneDeadline(wire, 30, 18);
        assertThat(tokens.patience()).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(18));
    }

    @Test
    void boundsTheReadThatVerifiesAnExistingTaskToo() {
        ScriptedWire wire = slowWire().onCreate(alreadyExists()).onGet(found(anyTask()));

        create(wire);

        assertOneDeadline(wire, 30, 18);
    }

    @Test
    void leavesNothingToAnAttemptThatComesTooLate() {
        ScriptedWire wire =
                slowWire().onCreate(tokenRefused(), alreadyExists()).onGet(tokenRefused(), found(anyTask()));

        create(wire);

        assertOneDeadline(wire, 30, 18, 6, 0);
    }

    @Test
    void isNewForTheNextCall() {
        ScriptedWire wire = slowWire().onCreate(accepted(created()), accepted(created()));
        ContactCenter contactCenter =
                new ContactCenter(wire, tokens, clock, ContactCenters.PATIENCE, ContactCenters.withoutRepeats());

        contactCenter.create(anyCreate(), ExistingTask.VERIFY);
        contactCenter.create(anyCreate(), ExistingTask.VERIFY);

        assertThat(wire.sent())
                .extracting(Sent::remaining)
                .containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    private ScriptedWire slowWire() {
        return new ScriptedWire().meanwhile(() -> clock.pass(Duration.ofSeconds(12)));
    }

    private void create(ScriptedWire wire) {
        new ContactCenter(wire, tokens, clock, ContactCenters.PATIENCE, ContactCenters.withoutRepeats())
                .create(anyCreate(), ExistingTask.VERIFY);
    }

    private static void assertOneDeadline(ScriptedWire wire, Integer... secondsLeft) {
        assertThat(wire.sent())
                .extracting(Sent::deadline)
                .containsOnly(wire.sent().get(0).deadline());
        assertThat(wire.sent())
                .extracting(sent -> (int) sent.remaining().toSeconds())
                .containsExactly(secondsLeft);
    }
}
