package io.camelcce.benchmarks.soak;

import java.time.Duration;

/**
 * How long a soak is.
 *
 * @param points how often memory is looked at
 * @param callsEach how many calls are made before each
 * @param integrations how many are many
 * @param windows how many single values of one and of many integrations
 * @param window how long each is measured
 * @param perSecond how many calls begin in a second of a window
 */
public record SoakPlan(int points, long callsEach, int integrations, int windows, Duration window, double perSecond) {

    /** A million calls. */
    public static final SoakPlan LONG = new SoakPlan(10, 100_000, 1_000, 7, Duration.ofSeconds(5), 1_000);

    /** To see that it works. */
    public static final SoakPlan SHORT = new SoakPlan(3, 100, 5, 1, Duration.ofMillis(200), 100);
}
