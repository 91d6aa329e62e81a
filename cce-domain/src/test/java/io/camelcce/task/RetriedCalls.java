package io.camelcce.task;

import io.camelcce.authorization.AccessTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calls that are repeated: pauses take no time but that of a clock, and everything is written down. */
final class RetriedCalls implements RetryListener {

    private final HandClock clock = new HandClock();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Retry> retries = new ArrayList<>();
    private RetryPolicy policy = new RetryPolicy(5, Duration.ofMillis(200), Duration.ofSeconds(1));
    private RetryBudget budget = new RetryBudget(100);
    private boolean stopped;
    private int timesSpent;

    RetriedCalls with(RetryPolicy other) {
        policy = other;
        return this;
    }

    RetriedCalls with(RetryBudget other) {
        budget = other;
        return this;
    }

    /** From now on, pauses end at once. */
    RetriedCalls stopped() {
        stopped = true;
        return this;
    }

    HandClock clock() {
        return clock;
    }

    ContactCenter to(Wire wire) {
        return to(wire, ScriptedTokens.anyTokens());
    }

    ContactCenter to(Wire wire, AccessTokens tokens) {
        return new ContactCenter(wire, tokens, clock, ContactCenters.PATIENCE, retries());
    }

    Retries retries() {
        return new Retries(policy, budget, this::sleep, () -> 0.5, this);
    }

    private boolean sleep(Duration time) {
        if (!stopped) {
            pauses.add(time);
            clock.pass(time);
        }
        return !stopped;
    }

    List<Duration> pauses() {
        return pauses;
    }

    List<Retry> told() {
        return retries;
    }

    int timesSpent() {
        return timesSpent;
    }

    @Override
    public void repeats(Retry retry) {
        retries.add(retry);
    }

    @Override
    public void budgetIsSpent() {
        timesSpent++;
    }
}
