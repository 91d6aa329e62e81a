package io.camelcce.task;

import java.time.Duration;

/**
 * How often an attempt is repeated within a call, and how long the pauses are: exponential back-off with full jitter.
 *
 * @param maxAttempts of one request, the first included; at least 1
 * @param backOff the longest pause before the second attempt; it doubles with each further one
 * @param maxBackOff no pause is longer, unless the other side asks for it
 */
public record RetryPolicy(int maxAttempts, Duration backOff, Duration maxBackOff) {

    /** One attempt, and nothing after it. */
    public static final RetryPolicy OFF = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

    /** Beyond this many times the pause is as long as it can get. */
    private static final int MOST_DOUBLINGS = 30;

    /** @throws IllegalArgumentException if there is no attempt, or a pause is negative */
    public RetryPolicy {
        if (maxAttempts < 1 || backOff.isNegative() || maxBackOff.isNegative()) {
            throw new IllegalArgumentException("a policy needs an attempt, and pauses that are not negative");
        }
    }

    /** Whether anything is repeated at all. */
    boolean repeats() {
        return maxAttempts > 1;
    }

    /** The longest pause after that many attempts. */
    Duration longestPause(int attempts) {
        Duration doubled = backOff.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return doubled.compareTo(maxBackOff) < 0 ? doubled : maxBackOff;
    }
}
