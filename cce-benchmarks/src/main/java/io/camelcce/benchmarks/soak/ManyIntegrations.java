package io.camelcce.benchmarks.soak;

import io.camelcce.benchmarks.client.ClientProcess;
import io.camelcce.benchmarks.client.Order;
import io.camelcce.benchmarks.client.Stage;
import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.load.Window;
import io.camelcce.benchmarks.measured.Limit;
import io.camelcce.benchmarks.measured.Measurement;
import io.camelcce.benchmarks.measured.Progress;
import io.camelcce.benchmarks.measured.Series;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls of a context with one integration, and of one with many, in turn.
 *
 * @param plan how long
 */
record ManyIntegrations(SoakPlan plan) {

    private static final int CALLERS = 16;
    /** As far as windows of the same thing lie apart. */
    private static final double NO_SLOWER = 1.1;

    List<Measurement> measure(Progress progress) throws IOException {
        List<Window> ofOne = new ArrayList<>();
        List<Window> ofMany = new ArrayList<>();
        try (Stage stage = Stage.open()) {
            progress.begins("soak: integrations, warm-up");
            ClientProcess one = warm(stage, ContenderKind.ONE_INTEGRATION);
            ClientProcess many = warm(stage, ContenderKind.MANY_INTEGRATIONS);
            Order order = Order.openLoop(CALLERS, plan.window(), plan.perSecond());
            for (int round = 1; round <= plan.windows(); round++) {
                progress.begins("soak: integrations, windows %d of %d".formatted(round, plan.windows()));
                ofOne.add(one.carryOut(order));
                ofMany.add(many.carryOut(order));
            }
            return measurements(ofOne, ofMany, one.rest().threads(), many.rest().threads());
        }
    }

    /** Every integration is called until each has its connection and its token, and the code is compiled. */
    private ClientProcess warm(Stage stage, ContenderKind kind) throws IOException {
        ClientProcess client =
                stage.client(kind, CALLERS, "-D%s=%d".formatted(ContenderKind.INTEGRATIONS, plan.integrations()));
        client.carryOut(Order.counted(CALLERS, Math.max(plan.integrations(), plan.callsEach() / 2)));
        client.pin();
        return client;
    }

    private List<Measurement> measurements(List<Window> one, List<Window> many, int threads, int threadsOfMany) {
        String integrations = "%,d integrations".formatted(plan.integrations());
        List<Measurement> all = new ArrayList<>();
        all.addAll(times("half of the calls", integrations, one, many, Window::p50, Limit.atMost(NO_SLOWER)));
        // Without a limit: with many integrations, one call in nine opens a connection, for the last one has rested.
        all.addAll(times("99 of 100 calls", integrations, one, many, Window::p99, null));
        all.add(new Measurement("threads with one integration", threads, "", "", null));
        all.add(new Measurement("threads with " + integrations, threadsOfMany, "", "", null));
        return all;
    }

    private static List<Measurement> times(
            String calls,
            String integrations,
            List<Window> one,
            List<Window> many,
            Function<Window, Double> time,
            @Nullable Limit limit) {
        Series times = new Series(one.stream().map(time).toList());
        Series timesOfMany = new Series(many.stream().map(time).toList());
        return List.of(
                new Measurement(
                        "%s, spread over %s, against one integration: time".formatted(calls, integrations),
                        timesOfMany.median() / times.median(),
                        "",
                        "",
                        limit),
                Measurement.of(calls + " with one integration are done in", times, "µs", null),
                Measurement.of("%s with %s are done in".formatted(calls, integrations), timesOfMany, "µs", null));
    }
}
