package io.camelcce.benchmarks.calls;

import static java.util.Objects.requireNonNull;

import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.jvm.ChildJvm;
import io.camelcce.benchmarks.jvm.Core;
import io.camelcce.benchmarks.jvm.SystemCalls;
import io.camelcce.benchmarks.load.Window;
import io.camelcce.benchmarks.measured.Benchmark;
import io.camelcce.benchmarks.measured.Progress;
import io.camelcce.benchmarks.measured.Section;
import io.camelcce.benchmarks.measured.Series;
import io.camelcce.benchmarks.stub.StubServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The same call, made by every contender in a process of its own, in turn: A B C, A B C …
 *
 * @param plan what is measured
 */
public record CallBenchmark(CallPlan plan) implements Benchmark {

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
        List<ClientProcess> clients = new ArrayList<>();
        try (ChildJvm stub = ChildJvm.start(Core.SERVER, List.of("-XX:+UseSerialGC", "-Xmx128m"), StubServer.class)) {
            String authority = stub.line();
            for (ContenderKind kind : plan.contenders()) {
                progress.begins("calls: warm-up of " + kind);
                ClientProcess client = ClientProcess.start(kind, authority, plan.connections());
                clients.add(client);
                client.carryOut(Order.closedLoop(Math.min(16, plan.connections()), plan.warmUp()));
            }
            for (int callers : plan.callers()) {
                throughput(clients, callers, results, progress);
                latency(clients, callers, results, progress);
                systemCalls(clients, callers, results, progress);
            }
        } finally {
            for (ClientProcess client : clients) {
                client.close();
            }
        }
        return results;
    }

    private void throughput(List<ClientProcess> clients, int callers, CallResults results, Progress progress)
            throws IOException {
        Order order = Order.closedLoop(callers, plan.window());
        for (int round = 0; round <= plan.windows(); round++) {
            progress.begins(text(callers, "as fast as they can", round));
            for (ClientProcess client : clients) {
                Window window = client.carryOut(order);
                if (round > 0) {
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
        if (!SystemCalls.canBeCounted()) {
            return;
        }
        progress.begins("calls: %d callers, system calls".formatted(callers));
        for (ClientProcess client : clients) {
            long few = counted(client, callers, plan.counted());
            long more = counted(client, callers, 3 * plan.counted());
            results.add(callers, client.kind(), Metric.SYSTEM_CALLS, (more - few) / (2.0 * plan.counted()));
        }
    }

    private static long counted(ClientProcess client, int callers, int calls) throws IOException {
        try (SystemCalls counting = SystemCalls.of(client.pid())) {
            client.carryOut(Order.counted(callers, calls));
            return counting.count();
        }
    }

    private String text(int callers, String load, int round) {
        return "calls: %d callers, %s, %s"
                .formatted(callers, load, round == 0 ? "warm-up" : "windows %d of %d".formatted(round, plan.windows()));
    }
}
