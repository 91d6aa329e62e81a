package io.camelcce.benchmarks.threads;

import io.camelcce.benchmarks.client.ClientProcess;
import io.camelcce.benchmarks.client.Order;
import io.camelcce.benchmarks.client.Stage;
import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.load.Threads;
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
import java.util.Locale;

/**
 * Calls of one process, by callers on virtual threads and on platform threads in turn.
 *
 * @param callers how many
 * @param windows how many single values of each
 * @param window how long each is measured
 * @param warmUp how long each runs before, at the utmost
 */
public record ThreadBenchmark(int callers, int windows, Duration window, Duration warmUp) implements Benchmark {

    private static final Limit WITHIN_TEN_PERCENT = Limit.atLeast(0.9);

    @Override
    public Duration estimate() {
        return Threads.VIRTUAL.areThere()
                ? warmUp.multipliedBy(3)
                        .dividedBy(5)
                        .plus(window.multipliedBy(windows))
                        .multipliedBy(2)
                        .plusSeconds(2)
                : Duration.ZERO;
    }

    @Override
    public Section measure(Path results, Progress progress) throws IOException {
        String what = "cce, %d callers: throughput on virtual threads against platform threads".formatted(callers);
        if (!Threads.VIRTUAL.areThere()) {
            return section(List.of(Measurement.impossible(what, "needs JDK 21 or later")));
        }
        List<Double> platform = new ArrayList<>();
        List<Double> virtual = new ArrayList<>();
        try (Stage stage = Stage.open()) {
            ClientProcess client = stage.client(ContenderKind.CCE, callers);
            warm(client, Threads.PLATFORM, progress);
            warm(client, Threads.VIRTUAL, progress);
            client.pin();
            for (int round = 1; round <= windows; round++) {
                progress.begins("threads: windows %d of %d".formatted(round, windows));
                platform.add(throughput(client, window, Threads.PLATFORM));
                virtual.add(throughput(client, window, Threads.VIRTUAL));
            }
        }
        return section(measurements(what, new Series(virtual), new Series(platform)));
    }

    private void warm(ClientProcess client, Threads threads, Progress progress) throws IOException {
        progress.begins("threads: warm-up of " + threads.name().toLowerCase(Locale.ROOT) + " threads");
        String failure = client.warmUp(callers, threads, warmUp);
        if (!failure.isEmpty()) {
            progress.begins("threads: a call failed in the warm-up: " + failure);
        }
    }

    private double throughput(ClientProcess client, Duration time, Threads threads) throws IOException {
        return client.carryOut(Order.closedLoop(callers, time, threads)).throughput();
    }

    private static List<Measurement> measurements(String what, Series virtual, Series platform) {
        return List.of(
                new Measurement(what, virtual.median() / platform.median(), "", "", WITHIN_TEN_PERCENT),
                Measurement.of("on virtual threads", virtual, "calls/s", null),
                Measurement.of("on platform threads", platform, "calls/s", null));
    }

    private static Section section(List<Measurement> measurements) {
        return new Section("threads", "", measurements);
    }
}
