package io.camelcce.benchmarks.soak;

import io.camelcce.benchmarks.client.ClientProcess;
import io.camelcce.benchmarks.client.Order;
import io.camelcce.benchmarks.client.Rest;
import io.camelcce.benchmarks.client.Stage;
import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.measured.Limit;
import io.camelcce.benchmarks.measured.Measurement;
import io.camelcce.benchmarks.measured.Progress;
import io.camelcce.benchmarks.measured.Series;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The heap of a process that calls and calls.
 *
 * @param plan how long
 */
record ManyCalls(SoakPlan plan) {

    private static final int CALLERS = 16;
    private static final double MEBIBYTE = 1 << 20;
    /** A leak of one reference for each call would be four. */
    private static final double MOST_BYTES_FOR_A_CALL = 1;

    List<Measurement> measure(Progress progress) throws IOException {
        List<Double> heap = new ArrayList<>();
        List<Double> threads = new ArrayList<>();
        try (Stage stage = Stage.open()) {
            ClientProcess client = stage.client(ContenderKind.GET_TASK, CALLERS);
            // What is loaded and cached once is no leak.
            client.carryOut(Order.counted(CALLERS, plan.callsEach()));
            client.pin();
            for (int point = 1; point <= plan.points(); point++) {
                progress.begins("soak: calls up to %,d of %,d"
                        .formatted(point * plan.callsEach(), plan.points() * plan.callsEach()));
                client.carryOut(Order.counted(CALLERS, plan.callsEach()));
                Rest rest = client.rest();
                heap.add((double) rest.heap());
                threads.add((double) rest.threads());
            }
        }
        return measurements(heap, new Series(threads));
    }

    private List<Measurement> measurements(List<Double> heap, Series threads) {
        long calls = plan.points() * plan.callsEach();
        return List.of(
                new Measurement(
                        "the heap after %,d getTask calls: what it rises by for a call".formatted(calls),
                        Slope.of(heap) / plan.callsEach(),
                        "bytes",
                        "the slope of %d points".formatted(plan.points()),
                        Limit.atMost(MOST_BYTES_FOR_A_CALL)),
                Measurement.of(
                        "the heap at these points, without garbage",
                        new Series(heap.stream().map(bytes -> bytes / MEBIBYTE).toList()),
                        "MiB",
                        null),
                Measurement.of("threads at these points", threads, "", null));
    }
}
