package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    @Test
    void isSpentByRepeatsAndRefilledByAnswers() {
        RetryBudget budget = new RetryBudget(2);

        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
        for (int answers = 0; answers < 9; answers++) {
            budget.answered();
        }
        assertThat(budget.take()).isFalse();
        budget.answered();
        assertThat(budget.take()).isTrue();
    }

    @Test
    void isNeverMoreThanFull() {
        RetryBudget budget = new RetryBudget(1);

        budget.answered();

        assertThat(budget.left()).isEqualTo(1);
    }

    @Test
    void ofNothingAllowsNoRepeat() {
        assertThat(new RetryBudget(0).take()).isFalse();
    }

    @Test
    void holdsALongOutageToATenthMoreRequestsThanCalls() {
        RetriedCalls calls = new RetriedCalls();
        ScriptedWire wire = new ScriptedWire();
        for (int attempt = 0; attempt < 1_100; attempt++) {
            wire.onCreate(Attempts.maybeSent(Attempts.CUT_OFF));
        }

        for (int call = 0; call < 1_000; call++) {
            calls.to(wire).create(Requests.anyCreate(), ExistingTask.VERIFY);
        }

        assertThat(wire.sent()).hasSize(1_100);
    }

    @Test
    void letsCallsBeRepeatedAgainAfterTheOutage() {
        RetryBudget budget = new RetryBudget(1);
        RetriedCalls calls = new RetriedCalls().with(budget).with(new RetryPolicy(2, Duration.ZERO, Duration.ZERO));
        ScriptedWire down =
                new ScriptedWire().onGet(Attempts.maybeSent(Attempts.CUT_OFF), Attempts.maybeSent(Attempts.CUT_OFF));
        calls.to(down).get(Requests.anyGet());
        ScriptedWire up = new ScriptedWire();

        for (int call = 0; call < 10; call++) {
            calls.to(up.onGet(Attempts.found(Tasks.anyTask()))).get(Requests.anyGet());
        }

        assertThat(budget.left()).isEqualTo(1);
    }
}
