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
 * @param counted how many calls a window of system calls has
 */
public record CallPlan(
        List<ContenderKind> contenders,
        List<Integer> callers,
        int windows,
        Duration window,
        Duration warmUp,
        int counted) {

    /** Keeps copies. */
    public CallPlan {
        contenders = List.copyOf(contenders);
        callers = List.copyOf(callers);
    }

    /** How many connections a contender may have. */
    int connections() {
        return callers.stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    /** How long it will take, about. */
    public Duration estimate() {
        int stretches = 2 * (windows + 1) * callers.size();
        Duration each = warmUp.plus(window.multipliedBy(stretches)).plusSeconds(3L * callers.size());
        return each.multipliedBy(contenders.size());
    }
}
