package io.camelcce.benchmarks.calls;

import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.measured.Figures;
import io.camelcce.benchmarks.measured.Series;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was measured of calls, for a page.
 *
 * @param plan what was measured
 * @param results what came out
 */
record CallTable(CallPlan plan, CallResults results) {

    private static final List<Metric> METRICS = List.of(Metric.values());

    String markdown() {
        return plan.callers().stream().map(this::table).collect(Collectors.joining("\n"));
    }

    private String table(int callers) {
        return "| %s | %s |\n|---|%s\n%s"
                .formatted(
                        callers(callers),
                        METRICS.stream().map(Metric::toString).collect(Collectors.joining(" | ")),
                        "---:|".repeat(METRICS.size()),
                        plan.contenders().stream().map(one -> row(callers, one)).collect(Collectors.joining()));
    }

    static String callers(int count) {
        return count == 1 ? "1 caller" : count + " callers";
    }

    private String row(int callers, ContenderKind contender) {
        return "| %s | %s |\n"
                .formatted(
                        contender,
                        METRICS.stream()
                                .map(metric -> results.series(callers, contender, metric)
                                        .map(CallTable::cell)
                                        .orElse(""))
                                .collect(Collectors.joining(" | ")));
    }

    private static String cell(Series series) {
        String median = Figures.brief(series.median());
        return series.values().size() < 2
                ? median
                : "%s (%s–%s)".formatted(median, Figures.brief(series.least()), Figures.brief(series.greatest()));
    }

    /** The same as lines with commas. */
    String csv() {
        StringBuilder lines = new StringBuilder("callers,contender,metric,median,least,greatest,windows\n");
        results.forEach((cell, series) -> lines.append(String.join(
                        ",",
                        Arrays.asList(
                                Integer.toString(cell.callers()),
                                cell.contender().toString(),
                                cell.metric().toString(),
                                Figures.plain(series.median()),
                                Figures.plain(series.least()),
                                Figures.plain(series.greatest()),
                                Integer.toString(series.values().size()))))
                .append('\n'));
        return lines.toString();
    }
}
