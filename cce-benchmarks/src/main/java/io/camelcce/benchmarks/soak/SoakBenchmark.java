package io.camelcce.benchmarks.soak;

import io.camelcce.benchmarks.measured.Benchmark;
import io.camelcce.benchmarks.measured.Measurement;
import io.camelcce.benchmarks.measured.Progress;
import io.camelcce.benchmarks.measured.Section;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether memory, threads and time stay what they are: over many calls, and with many integrations.
 *
 * @param plan how long
 */
public record SoakBenchmark(SoakPlan plan) implements Benchmark {

    private static final double CALLS_PER_SECOND = 3_000;
    private static final long START = 30;

    @Override
    public Duration estimate() {
        double calls = plan.points() * plan.callsEach() / CALLS_PER_SECOND;
        return Duration.ofSeconds((long) calls + START).plus(plan.window().multipliedBy(2L * (plan.windows() + 1)));
    }

    @Override
    public Section measure(Path results, Progress progress) throws Exception {
        List<Measurement> all = new ArrayList<>(new ManyCalls(plan).measure(progress));
        all.addAll(new ManyIntegrations(plan).measure(progress));
        return new Section("soak", "", all);
    }
}
