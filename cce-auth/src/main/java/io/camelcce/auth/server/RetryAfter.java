package io.camelcce.auth.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header (RFC 9110 section 10.2.3): seconds, or a date as RFC 9110 section 5.6.7 prefers it. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("\\d+");

    private RetryAfter() {}

    /** At least zero and at most a day; null if the value is neither seconds nor a date. */
    static @Nullable Duration parse(String value, InstantSource clock) {
        String text = value.strip();
        if (SECONDS.matcher(text).matches()) {
            return seconds(text);
        }
        try {
            return bounded(
                    Duration.between(clock.instant(), DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from)));
        } catch (DateTimeParseException neither) {
            return null;
        }
    }

    private static Duration seconds(String digits) {
        try {
            return bounded(Duration.ofSeconds(Long.parseLong(digits)));
        } catch (NumberFormatException moreThanAnybodyWaits) {
            return LONGEST;
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
