package io.camelcce.task;

import static io.camelcce.task.Attempts.accepted;
import static io.camelcce.task.Attempts.created;
import static io.camelcce.task.Attempts.found;
import static io.camelcce.task.Attempts.receiptOf;
import static io.camelcce.task.ContactCenters.PATIENCE;
import static io.camelcce.task.ContactCenters.reachedBy;
import static io.camelcce.task.Requests.anyClose;
import static io.camelcce.task.Requests.anyCreate;
import static io.camelcce.task.Requests.anyGet;
import static io.camelcce.task.Tasks.anyTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Access;
import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Unauthorized;
import io.camelcce.task.Outcome.Unavailable;
import io.camelcce.task.ScriptedWire.Sent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    @Test
    void byATokenIsAskedForWithinTheDeadline() {
        ScriptedTokens tokens = ScriptedTokens.anyTokens();
        ScriptedWire wire = new ScriptedWire().onGet(found(anyTask()));

        reachedBy(wire, tokens).get(anyGet());

        assertThat(wire.sent()).extracting(Sent::token).containsExactly(ScriptedTokens.TOKEN);
        assertThat(tokens.patience()).containsExactly(PATIENCE);
    }

    @Test
    void thatIsOpenNeedsNoToken() {
        ScriptedWire wire = new ScriptedWire().onCreate(accepted(created()));

        assertThat(reachedBy(wire, ScriptedTokens.giving(new Access.Open())).create(anyCreate(), ExistingTask.VERIFY))
                .isEqualTo(new Done<>(receiptOf(created()), NodeOutcome.SUCCESSFULLY_CREATED, 1));
        assertThat(wire.sent()).extracting(Sent::token).containsOnlyNulls();
    }

    @Test
    void thatIsDeniedSendsNothingAndTellsWhatToDo() {
        ContactCenter contactCenter =
                reachedBy(new ScriptedWire(), ScriptedTokens.giving(new Access.Denied("authorize 'sales'")));

        Unauthorized<Object> unauthorized = new Unauthorized<>("authorize 'sales'", null, 0);
        assertThat(contactCenter.create(anyCreate(), ExistingTask.VERIFY)).isEqualTo(unauthorized);
        assertThat(contactCenter.get(anyGet())).isEqualTo(unauthorized);
        assertThat(contactCenter.end(anyClose())).isEqualTo(unauthorized);
    }

    @ParameterizedTest
    @CsvSource({"true, PT1M", "true,", "false,"})
    void thatIsMissingNowSendsNothing(boolean retryable, @Nullable Duration retryAfter) {
        ContactCenter contactCenter = reachedBy(
                new ScriptedWire(), ScriptedTokens.giving(new Access.Missing("no token", retryable, retryAfter)));

        Unavailable<Object> unavailable =
                new Unavailable<>(new Trouble("no token", false, null, null), retryable, retryAfter, 0);
        assertThat(contactCenter.create(anyCreate(), ExistingTask.VERIFY)).isEqualTo(unavailable);
        assertThat(contactCenter.get(anyGet())).isEqualTo(unavailable);
        assertThat(contactCenter.end(anyClose())).isEqualTo(unavailable);
        assertThat(unavailable.nodeOutcome()).isEqualTo(NodeOutcome.ON_ERROR);
    }
}
