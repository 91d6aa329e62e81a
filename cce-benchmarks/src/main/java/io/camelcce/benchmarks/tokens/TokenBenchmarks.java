package io.camelcce.benchmarks.tokens;

import io.camelcce.benchmarks.measured.Benchmark;
import io.camelcce.benchmarks.measured.Measurement;
import io.camelcce.benchmarks.measured.Progress;
import io.camelcce.benchmarks.measured.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What tokens and authorizations cost.
 *
 * @param shortly whether it is only to be seen that everything works: the values mean little then
 */
public record TokenBenchmarks(boolean shortly) implements Benchmark {

    private static final Duration ABOUT = Duration.ofSeconds(90);
    private static final Duration SHORTLY = Duration.ofSeconds(10);

    @Override
    public Duration estimate() {
        return shortly ? SHORTLY : ABOUT;
    }

    @Override
    public Section measure(Path results, Progress progress) throws Exception {
        Path folder = Files.createTempDirectory("cce-bench");
        try {
            return new Section("tokens", "", measurements(folder, progress));
        } finally {
            Folders.delete(folder);
        }
    }

    /**
     * Measures everything.
     *
     * @param folder for files of the measurements, empty
     * @param progress is told what is done
     */
    public List<Measurement> measurements(Path folder, Progress progress) throws Exception {
        List<Measurement> all = new ArrayList<>();
        progress.begins("tokens: reads of a fresh token (JMH)");
        all.addAll(new FreshTokens(shortly ? 1 : 7, TimeValue.milliseconds(shortly ? 50 : 1_000)).measure());
        progress.begins("tokens: callers at the moment of expiry");
        all.addAll(new CallersAtExpiry(shortly ? 50 : 1_000, shortly ? 1 : 7).measure());
        progress.begins("tokens: many authorizations in a store");
        all.addAll(new ManyAuthorizations(shortly ? 100 : 10_000, shortly ? 1 : 7, folder).measure());
        progress.begins("tokens: a route without need of a store");
        all.add(RouteWithoutAStore.measure());
        return all;
    }
}
