package io.camelcce.benchmarks.calls;

import io.camelcce.benchmarks.contender.ContenderKind;
import java.time.Duration;
import java.util.List;

/**
 * What is measured of calls, and how long.
 *
 * @param contenders who takes part
 * @param callers how many callers at once, one after the other
 * @param windows how many single values
 * @param window how long each is measured
 * @param warmUp how long each contender runs before anything is measured
 */
public record CallPlan(
        List<ContenderKind> contenders, List<Integer> callers, int windows, Duration window, Duration warmUp) {

    /** What it takes to look into a process, and to leave it. */
    private static final Duration ATTACHING = Duration.ofMillis(100);

    /** Keeps copies. */
    public CallPlan {
        contenders = List.copyOf(contenders);
        callers = List.copyOf(callers);
    }

    /** How many connections a contender may have. */
    int connections() {
        return callers.stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    /** How long system calls are counted each time: the least that has a thousand calls, as a rule. */
    Duration counted() {
        return window.dividedBy(2);
    }

    /**
     * How long it will take, about. Most warm-ups end before the longest; windows at a fixed rate take half as long again, on
     * the average: who does not reach it has them take longer.
     */
    public Duration estimate() {
        Duration warm = warmUp.multipliedBy(3).dividedBy(5);
        Duration timed =
                window.multipliedBy(5L * (windows + 1) * callers.size()).dividedBy(2);
        Duration traced =
                counted().multipliedBy(3).dividedBy(2).plus(ATTACHING).multipliedBy((long) windows * callers.size());
        return warm.plus(timed).plus(traced).multipliedBy(contenders.size());
    }
}
