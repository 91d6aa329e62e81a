package io.camelcce.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Measurements as a table.
 *
 * @param measurements in the order in which they were made
 */
record Report(List<Measurement> measurements) {

    Report {
        measurements = List.copyOf(measurements);
    }

    /** For a page: a table in Markdown. */
    String markdown() {
        return "| | measured | spread | limit | |\n|---|---:|---|---:|---|\n"
                + measurements.stream().map(Report::row).collect(Collectors.joining());
    }

    boolean isMet() {
        return measurements.stream().allMatch(Measurement::isMet);
    }

    private static String row(Measurement one) {
        return "| %s | %s %s | %s | %s | %s |%n"
                .formatted(
                        one.what(),
                        Figures.of(one.value()),
                        one.unit(),
                        one.spread(),
                        one.limit() == null ? "" : Figures.of(one.limit()) + " " + one.unit(),
                        one.limit() == null ? "" : one.isMet() ? "met" : "**missed**");
    }
}
