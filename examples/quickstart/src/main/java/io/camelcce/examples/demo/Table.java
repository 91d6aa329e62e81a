package io.camelcce.examples.demo;

import io.camelcce.wiremock.StateChange;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Prints rows, each as a few lines of at most 100 columns. */
final class Table {

    static final int WIDTH = 100;

    private static final String COLUMNS = "%-20s%-38s%s";
    private static final int INDENT = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final PrintStream out;
    private final Ansi ansi;
    private final ZoneId zone;

    Table(PrintStream out, Ansi ansi, ZoneId zone) {
        this.out = out;
        this.ansi = ansi;
        this.zone = zone;
    }

    void head() {
        out.println(paint(COLUMNS.formatted("CHANNEL", "TASK ID", "OUTCOME, DISPOSITION CODE"), Style.bold));
        out.println(COLUMNS.formatted("  media type", "states and times; what happened", "")
                .stripTrailing());
        out.println("-".repeat(WIDTH));
    }

    void print(Row row) {
        Ending seen = row.seen();
        String first = COLUMNS.formatted(row.scene().channel(), row.taskId() == null ? "none" : row.taskId(), "");
        out.println(paint(first, Style.bold) + paint(outcome(seen), colour(row)));
        List<String> lines = new ArrayList<>(wrap(states(row.states()), " > "));
        lines.addAll(wrap(Arrays.asList(row.why().split(" ")), " "));
        String label = seen.mediaType() == null ? "" : "  " + seen.mediaType();
        for (String line : lines) {
            out.println(("%-" + INDENT + "s%s").formatted(label, line));
            label = "";
        }
        if (!row.isAsTold()) {
            out.println(paint("  NOT AS TOLD: " + row.scene().told(), Style.fg_red));
            out.println(paint("      BUT WAS: " + seen, Style.fg_red));
        }
    }

    private static String outcome(Ending seen) {
        return seen.dispositionCode() == null ? seen.outcome() : seen.outcome() + ", " + seen.dispositionCode();
    }

    private static Style colour(Row row) {
        String code = row.seen().dispositionCode();
        if (!row.isAsTold() || code == null) {
            return Style.fg_red;
        }
        return code.equals("CD_NORMAL_END_TASK") ? Style.fg_green : Style.fg_yellow;
    }

    private List<String> states(List<StateChange> changes) {
        return changes.stream()
                .map(change ->
                        change.state() + " " + time(change.at(), changes.get(0).at()))
                .toList();
    }

    private String time(Instant at, Instant first) {
        long days = ChronoUnit.DAYS.between(
                first.atZone(zone).toLocalDate(), at.atZone(zone).toLocalDate());
        return TIME.format(at.atZone(zone)) + (days == 0 ? "" : " (%d days later)".formatted(days));
    }

    /** The parts on as few lines as hold them; a line that goes on ends with the separator. */
    private static List<String> wrap(List<String> parts, String separator) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (INDENT + line.length() + part.length() + separator.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(part).append(separator);
        }
        if (!line.isEmpty()) {
            lines.add(line.substring(0, line.length() - separator.length()));
        }
        return lines;
    }

    /** Ends with a reset: what would end bold print underlines on many terminals. */
    private String paint(String text, Style... styles) {
        return ansi.enabled() ? Style.on(styles) + text + Style.reset.on() : text;
    }

    /** The names of the rows that did not come out as told. */
    static String notAsTold(List<Row> rows) {
        return rows.stream()
                .filter(row -> !row.isAsTold())
                .map(row -> row.scene().channel())
                .collect(Collectors.joining("; "));
    }
}
