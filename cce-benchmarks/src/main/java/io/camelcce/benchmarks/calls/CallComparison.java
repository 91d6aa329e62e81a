package io.camelcce.benchmarks.calls;

import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.measured.Limit;
import io.camelcce.benchmarks.measured.Measurement;
import io.camelcce.benchmarks.measured.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What shall be reached, as far as it was measured: ratios of medians of one run.
 *
 * @param callers at how many
 * @param results what came out
 */
record CallComparison(int callers, CallResults results) {

    /** With which number of callers contenders are compared. */
    static final int CALLERS = 16;

    private static final double KILOBYTE = 1_024;

    List<Measurement> measurements() {
        List<Measurement> all = new ArrayList<>();
        ratio(ContenderKind.HC5, Metric.THROUGHPUT, Limit.atLeast(1).orAcceptable(0.9))
                .ifPresent(all::add);
        ratio(ContenderKind.HC5, Metric.CPU, Limit.atMost(1).orAcceptable(1.15)).ifPresent(all::add);
        ratio(ContenderKind.CAMEL_HTTP, Metric.THROUGHPUT, Limit.atLeast(3)).ifPresent(all::add);
        ratio(ContenderKind.CAMEL_HTTP, Metric.BYTES, Limit.atMost(1.0 / 3)).ifPresent(all::add);
        own(Metric.BYTES, "allocated for a call", "KB", KILOBYTE, Limit.atMost(14))
                .ifPresent(all::add);
        own(Metric.SYSTEM_CALLS, "system calls of a call", "", 1, Limit.atMost(2.5))
                .ifPresent(all::add);
        own(Metric.P99, "p99 at half of hc5's throughput", "µs", 1, null).ifPresent(all::add);
        return all;
    }

    private Optional<Measurement> ratio(ContenderKind other, Metric metric, Limit limit) {
        return results.series(callers, ContenderKind.CCE, metric).flatMap(cce -> results.series(callers, other, metric)
                .map(theirs -> new Measurement(
                        "cce against %s at %d callers: %s".formatted(other, callers, metric),
                        cce.median() / theirs.median(),
                        "",
                        "",
                        limit)));
    }

    private Optional<Measurement> own(Metric metric, String words, String unit, double divisor, @Nullable Limit limit) {
        return results.series(callers, ContenderKind.CCE, metric)
                .map(values -> new Series(
                        values.values().stream().map(one -> one / divisor).toList()))
                .map(values -> Measurement.of("cce at %d callers: %s".formatted(callers, words), values, unit, limit));
    }
}
