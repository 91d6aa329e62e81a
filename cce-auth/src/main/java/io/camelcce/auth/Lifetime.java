package io.camelcce.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The {@code expires_in} of a token response (RFC 6749 section 5.1), as servers really write it. */
final class Lifetime {

    private static final Duration UNSTATED = Duration.ofHours(1);
    private static final double LONGEST_IN_SECONDS = 30 * 86_400;

    private Lifetime() {}

    /** One hour if it is missing or no number, zero if it is negative, 30 days at most. */
    static Duration of(@Nullable Object expiresIn) {
        if (expiresIn instanceof Number number) {
            return seconds(number.doubleValue());
        }
        if (expiresIn instanceof String text) {
            try {
                return seconds(Double.parseDouble(text));
            } catch (NumberFormatException noNumber) {
                return UNSTATED;
            }
        }
        return UNSTATED;
    }

    private static Duration seconds(double seconds) {
        if (Double.isNaN(seconds)) {
            return UNSTATED;
        }
        double bounded = Math.max(0, Math.min(seconds, LONGEST_IN_SECONDS));
        return Duration.ofMillis((long) (bounded * 1_000));
    }
}
