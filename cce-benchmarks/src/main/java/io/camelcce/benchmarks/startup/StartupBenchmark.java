package io.camelcce.benchmarks.startup;

import io.camelcce.benchmarks.jvm.ChildJvm;
import io.camelcce.benchmarks.jvm.Core;
import io.camelcce.benchmarks.measured.Benchmark;
import io.camelcce.benchmarks.measured.Limit;
import io.camelcce.benchmarks.measured.Measurement;
import io.camelcce.benchmarks.measured.Progress;
import io.camelcce.benchmarks.measured.Section;
import io.camelcce.benchmarks.measured.Series;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The time from the start of a virtual machine to a route that has started: one with a {@code cce:} endpoint, and one with
 * camel-http, in turn.
 *
 * @param starts how many of each
 */
public record StartupBenchmark(int starts) implements Benchmark {

    private static final Duration ABOUT = Duration.ofSeconds(4);
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
    private static final double MOST_MILLISECONDS = 150;

    @Override
    public Duration estimate() {
        return ABOUT.multipliedBy(starts + 1L);
    }

    @Override
    public Section measure(Path results, Progress progress) throws IOException {
        List<Double> cce = new ArrayList<>();
        List<Double> http = new ArrayList<>();
        progress.begins("start-up: warm-up of the file cache");
        start(StartedRoute.CCE);
        start(StartedRoute.CAMEL_HTTP);
        for (int round = 1; round <= starts; round++) {
            progress.begins("start-up: %d of %d".formatted(round, starts));
            cce.add(start(StartedRoute.CCE));
            http.add(start(StartedRoute.CAMEL_HTTP));
        }
        return section(new Series(cce), new Series(http));
    }

    private static Section section(Series cce, Series http) {
        return new Section(
                "startup",
                "",
                List.of(
                        new Measurement(
                                "start-up with one cce: endpoint, beyond the one with camel-http",
                                cce.median() - http.median(),
                                "ms",
                                "",
                                Limit.atMost(MOST_MILLISECONDS)),
                        Measurement.of("start-up with one cce: endpoint", cce, "ms", null),
                        Measurement.of("start-up with camel-http", http, "ms", null)));
    }

    private static double start(String by) throws IOException {
        long begun = System.nanoTime();
        try (ChildJvm jvm = ChildJvm.start(Core.ANY, List.of(), StartedRoute.class, by)) {
            jvm.line();
            return (System.nanoTime() - begun) / NANOSECONDS_PER_MILLISECOND;
        }
    }
}
