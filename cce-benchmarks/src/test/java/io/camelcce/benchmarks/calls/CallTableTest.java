package io.camelcce.benchmarks.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.benchmarks.contender.ContenderKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTableTest {

    private final CallPlan plan =
            new CallPlan(List.of(ContenderKind.CCE), List.of(16), 3, Duration.ofSeconds(1), Duration.ofSeconds(40));
    private final CallResults results = new CallResults();

    @Test
    void systemCallsHaveAMedianASpreadAndAsManyWindowsAsTheOthers() {
        for (double value : new double[] {2.25, 2.0, 2.5}) {
            results.add(16, ContenderKind.CCE, Metric.SYSTEM_CALLS, value);
        }

        assertThat(new CallTable(plan, results).csv()).contains("\n16,cce,system calls/call,2.25,2.00,2.50,3\n");
        assertThat(new CallTable(plan, results).markdown()).contains("| 2.25 (2–2.50) |");
        assertThat(new CallComparison(16, results).measurements())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.value()).isEqualTo(2.25);
                    assertThat(one.spread()).isEqualTo("2 to 2.50 of 3");
                });
    }

    @Test
    void whatIsNotMeasuredHasAnEmptyCell() {
        results.add(16, ContenderKind.CCE, Metric.BUSY, 57);

        assertThat(new CallTable(plan, results).markdown())
                .contains("| 16 callers | calls/s | CPU µs/call | bytes/call | p50 µs | p99 µs | busy % at the rate |")
                .contains("| cce |  |  |  |  |  | 57 |  |  |");
    }
}
