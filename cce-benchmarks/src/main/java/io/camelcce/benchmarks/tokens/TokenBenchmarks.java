package io.camelcce.benchmarks.tokens;

import io.camelcce.benchmarks.Measurement;
import io.camelcce.benchmarks.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What tokens and authorizations cost.
 *
 * @param shortly whether it is only to be seen that everything works: the values mean little then
 */
public record TokenBenchmarks(boolean shortly) {

    /**
     * Measures everything.
     *
     * @param folder for files of the measurements, empty
     * @param progress is told what is done
     */
    public List<Measurement> measure(Path folder, Progress progress) throws Exception {
        List<Measurement> all = new ArrayList<>();
        progress.begins("reads of a fresh token (JMH)");
        all.addAll(new FreshTokens(shortly ? 1 : 7, TimeValue.milliseconds(shortly ? 50 : 1_000)).measure());
        progress.begins("callers at the moment of expiry");
        all.addAll(new CallersAtExpiry(shortly ? 50 : 1_000, shortly ? 1 : 7).measure());
        progress.begins("many authorizations in a store");
        all.addAll(new ManyAuthorizations(shortly ? 100 : 10_000, shortly ? 1 : 7, folder).measure());
        progress.begins("a route without need of a store");
        all.add(RouteWithoutAStore.measure());
        return all;
    }
}
