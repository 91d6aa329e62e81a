package io.camelcce.benchmarks.measured;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Measurements as a table.
 *
 * @param measurements in the order in which they were made
 */
public record Report(List<Measurement> measurements) {

    /** Keeps a copy. */
    public Report {
        measurements = List.copyOf(measurements);
    }

    /** For a page: a table in Markdown. */
    public String markdown() {
        return "| | measured | spread | limit | |\n|---|---:|---|---|---|\n"
                + measurements.stream().map(Report::row).collect(Collectors.joining());
    }

    /** Whether nothing is missed. */
    public boolean isMet() {
        return measurements.stream().allMatch(Measurement::isMet);
    }

    private static String row(Measurement one) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        one.what(),
                        Double.isNaN(one.value()) ? "not measured" : figure(one.value(), one.unit()),
                        one.spread(),
                        limit(one.limit(), one.unit()),
                        one.limit() == null ? "" : verdict(one.limit().of(one.value())));
    }

    private static String limit(@Nullable Limit limit, String unit) {
        if (limit == null) {
            return "";
        }
        String words = limit.sense() == Limit.Sense.AT_MOST ? "at most " : "at least ";
        String acceptable = limit.acceptable() == null ? "" : ", acceptable " + figure(limit.acceptable(), unit);
        return words + figure(limit.value(), unit) + acceptable;
    }

    private static String figure(double value, String unit) {
        return (Figures.of(value) + " " + unit).stripTrailing();
    }

    private static String verdict(Limit.Verdict verdict) {
        return switch (verdict) {
            case MET -> "met";
            case ACCEPTABLE -> "missed, acceptable";
            case MISSED -> "**missed**";
        };
    }
}
