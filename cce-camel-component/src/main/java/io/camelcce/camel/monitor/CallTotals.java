package io.camelcce.camel.monitor;

import java.time.Duration;

/**
 * What a number of calls came to.
 *
 * @param calls how many
 * @param attempts how many requests they made
 * @param duration of all of them
 * @param longest of one of them
 */
public record CallTotals(long calls, long attempts, Duration duration, Duration longest) {

    /** Of no call. */
    public static final CallTotals NONE = new CallTotals(0, 0, Duration.ZERO, Duration.ZERO);

    /** The mean duration of a call; zero if there is none. */
    public Duration mean() {
        return calls == 0 ? Duration.ZERO : duration.dividedBy(calls);
    }

    /** These and others. */
    public CallTotals plus(CallTotals others) {
        return new CallTotals(
                calls + others.calls,
                attempts + others.attempts,
                duration.plus(others.duration),
                longest.compareTo(others.longest) >= 0 ? longest : others.longest);
    }
}
