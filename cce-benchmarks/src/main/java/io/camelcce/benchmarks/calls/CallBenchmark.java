package io.camelcce.benchmarks.calls;

import static java.util.Objects.requireNonNull;

import io.camelcce.benchmarks.client.ClientProcess;
import io.camelcce.benchmarks.client.Order;
import io.camelcce.benchmarks.client.Stage;
import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.load.Threads;
import io.camelcce.benchmarks.load.Window;
import io.camelcce.benchmarks.measured.Benchmark;
import io.camelcce.benchmarks.measured.Progress;
import io.camelcce.benchmarks.measured.Section;
import io.camelcce.benchmarks.measured.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same call, made by every contender in a process of its own, in turn: A B C, A B C …
 *
 * @param plan what is measured
 * @param recordings a folder for recordings of the Flight Recorder; null if there shall be none
 */
public record CallBenchmark(CallPlan plan, @Nullable Path recordings) implements Benchmark {

    private static final double PERCENT = 100;

    @Override
    public Duration estimate() {
        return plan.estimate();
    }

    /** Leaves {@code calls.csv}, {@code calls.svg} and {@code calls.png}. */
    @Override
    public Section measure(Path folder, Progress progress) throws IOException {
        CallResults results = measure(progress);
        CallTable table = new CallTable(plan, results);
        Files.writeString(folder.resolve("calls.csv"), table.csv());
        new CallChart(plan, results).write(folder);
        return new Section(
                "calls", table.markdown(), new CallComparison(CallComparison.CALLERS, results).measurements());
    }

    private CallResults measure(Progress progress) throws IOException {
        CallResults results = new CallResults();
        try (Stage stage = Stage.open(recordings)) {
            List<ClientProcess> clients = warm(stage, progress);
            for (int callers : plan.callers()) {
                throughput(stage, clients, callers, results, progress);
                latency(clients, callers, results, progress);
                systemCalls(clients, callers, results, progress);
            }
        }
        return results;
    }

    private List<ClientProcess> warm(Stage stage, Progress progress) throws IOException {
        List<ClientProcess> clients = new ArrayList<>();
        for (ContenderKind kind : plan.contenders()) {
            progress.begins("calls: warm-up of " + kind);
            ClientProcess client = stage.client(kind, plan.connections());
            String failure = client.warmUp(
                    Math.min(CallComparison.CALLERS, plan.connections()), Threads.PLATFORM, plan.warmUp());
            if (!failure.isEmpty()) {
                progress.begins("calls: a call of %s failed in its warm-up: %s".formatted(kind, failure));
            }
            client.pin();
            clients.add(client);
        }
        return clients;
    }

    private void throughput(
            Stage stage, List<ClientProcess> clients, int callers, CallResults results, Progress progress)
            throws IOException {
        Order order = Order.closedLoop(callers, plan.window());
        for (int round = 0; round <= plan.windows(); round++) {
            progress.begins(text(callers, "as fast as they can", round));
            for (ClientProcess client : clients) {
                Duration before = stage.serverCpu();
                Window window = client.carryOut(order);
                Duration busy = stage.serverCpu().minus(before);
                if (round > 0) {
                    results.add(callers, client.kind(), Metric.SERVER, PERCENT * busy.toNanos() / window.nanos());
                    results.add(callers, client.kind(), Metric.THROUGHPUT, window.throughput());
                    results.add(callers, client.kind(), Metric.CPU, window.cpuPerCall());
                    results.add(callers, client.kind(), Metric.BYTES, window.bytesPerCall());
                }
            }
        }
    }

    private void latency(List<ClientProcess> clients, int callers, CallResults results, Progress progress)
            throws IOException {
        Order order = Order.openLoop(callers, plan.window(), rate(callers, results));
        for (int round = 0; round <= plan.windows(); round++) {
            progress.begins(text(callers, "at a fixed rate", round));
            for (ClientProcess client : clients) {
                Window window = client.carryOut(order);
                if (round > 0) {
                    results.add(callers, client.kind(), Metric.P50, window.p50());
                    results.add(callers, client.kind(), Metric.P99, window.p99());
                    results.add(callers, client.kind(), Metric.BUSY, window.busy());
                }
            }
        }
    }

    /** Half of what HttpClient 5 does, or of what the first contender does if it is not there. */
    private double rate(int callers, CallResults results) {
        ContenderKind measure = plan.contenders().contains(ContenderKind.HC5)
                ? ContenderKind.HC5
                : plan.contenders().get(0);
        Series throughput = requireNonNull(
                results.series(callers, measure, Metric.THROUGHPUT).orElse(null));
        return throughput.median() / 2;
    }

    private void systemCalls(List<ClientProcess> clients, int callers, CallResults results, Progress progress)
            throws IOException {
        for (int round = 1; round <= plan.windows(); round++) {
            progress.begins(text(callers, "system calls", round));
            for (ClientProcess client : clients) {
                client.systemCalls(callers, plan.counted())
                        .ifPresent(each -> results.add(callers, client.kind(), Metric.SYSTEM_CALLS, each));
            }
        }
    }

    private String text(int callers, String load, int round) {
        return "calls: %s, %s, %s"
                .formatted(
                        CallTable.callers(callers),
                        load,
                        round == 0 ? "warm-up" : "windows %d of %d".formatted(round, plan.windows()));
    }
}
