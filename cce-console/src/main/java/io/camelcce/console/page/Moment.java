package io.camelcce.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A time, as it is shown.
 *
 * @param iso for machines
 * @param relative to now: in 59 minutes, 3 hours ago
 * @param exact to the second
 */
public record Moment(String iso, String relative, String exact) {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static Moment of(Instant when, Instant now) {
        Duration ahead = Duration.between(now, when);
        String length = length(ahead.abs());
        String relative = ahead.isNegative() || ahead.isZero() ? length + " ago" : "in " + length;
        return new Moment(when.truncatedTo(ChronoUnit.SECONDS).toString(), relative, EXACT.format(when));
    }

    private static String length(Duration length) {
        if (length.toMinutes() < 1) {
            return "less than a minute";
        } else if (length.toHours() < 1) {
            return counted(length.toMinutes(), "minute");
        }
        return length.toDays() < 2 ? counted(length.toHours(), "hour") : counted(length.toDays(), "day");
    }

    private static String counted(long count, String unit) {
        return count == 1 ? "1 " + unit : count + " " + unit + "s";
    }
}
