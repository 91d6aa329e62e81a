package io.camelcce.task;

import java.util.function.DoubleSupplier;

/**
 * What a call needs to repeat attempts.
 *
 * @param policy how often, and with which pauses
 * @param budget shared by all calls to the contact centre
 * @param pause waits
 * @param random draws a number from 0 to 1, for the length of a pause
 * @param listener hears of repeats
 */
public record Retries(
        RetryPolicy policy, RetryBudget budget, Pause pause, DoubleSupplier random, RetryListener listener) {

    /** The same for a call that is repeated by somebody else: one attempt. */
    public Retries once() {
        return new Retries(RetryPolicy.OFF, budget, pause, random, listener);
    }
}
