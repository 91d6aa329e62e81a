package io.camelcce.benchmarks.tokens;

import static java.util.Objects.requireNonNull;

import io.camelcce.benchmarks.measured.Limit;
import io.camelcce.benchmarks.measured.Measurement;
import io.camelcce.benchmarks.measured.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Reads of a fresh token, by two threads, in a JVM of their own.
 *
 * @param windows how many single values
 * @param window how long each is measured
 */
record FreshTokens(int windows, TimeValue window) {

    private static final double MOST_NANOSECONDS = 100;
    private static final Map<String, String> WORDS = Map.of(
            "readTheClock", "a read of the clock, to compare with",
            "readOfANamedAuthorization", "a fresh token of a named authorization, 2 threads",
            "readOfTheDefault", "a fresh token of the default, 2 threads");

    List<Measurement> measure() throws RunnerException {
        Options options = new OptionsBuilder()
                .include("\\." + ReadFreshToken.class.getSimpleName() + "\\.")
                .warmupIterations(windows)
                .warmupTime(window)
                .measurementIterations(windows)
                .measurementTime(window)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        List<Measurement> measurements = new ArrayList<>();
        for (RunResult result : new Runner(options).run()) {
            String method = result.getParams().getBenchmark();
            String words = requireNonNull(WORDS.get(method.substring(method.lastIndexOf('.') + 1)));
            boolean compared = method.endsWith("readTheClock");
            Series times = times(result);
            measurements.add(new Measurement(
                    words, times.median(), "ns", times.spread(), compared ? null : Limit.atMost(MOST_NANOSECONDS)));
            if (!compared) {
                measurements.add(new Measurement(words + ": allocated", bytes(result), "bytes", "", Limit.atMost(0)));
            }
        }
        return measurements;
    }

    private static Series times(RunResult result) {
        return new Series(result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(IterationResult::getPrimaryResult)
                .map(one -> one.getScore())
                .toList());
    }

    /** Rounded: the rest is what the measuring itself allocates. */
    private static double bytes(RunResult result) {
        return Math.rint(result.getSecondaryResults().values().stream()
                .filter(one -> one.getLabel().endsWith("gc.alloc.rate.norm"))
                .findFirst()
                .orElseThrow()
                .getScore());
    }
}
