package io.camelcce.benchmarks.calls;

import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.measured.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What was measured of calls: single values of each contender at each number of callers. */
final class CallResults {

    private final Map<Cell, List<Double>> values = new LinkedHashMap<>();

    /** Where a series stands. */
    record Cell(int callers, ContenderKind contender, Metric metric) {}

    void add(int callers, ContenderKind contender, Metric metric, double value) {
        values.computeIfAbsent(new Cell(callers, contender, metric), cell -> new ArrayList<>())
                .add(value);
    }

    Optional<Series> series(int callers, ContenderKind contender, Metric metric) {
        return Optional.ofNullable(values.get(new Cell(callers, contender, metric)))
                .map(Series::new);
    }

    void forEach(BiConsumer<Cell, Series> reader) {
        values.forEach((cell, single) -> reader.accept(cell, new Series(single)));
    }
}
