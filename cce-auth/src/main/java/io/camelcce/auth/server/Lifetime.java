package io.camelcce.auth.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The {@code expires_in} of a token response (RFC 6749, section 5.1), as servers really write it. */
final class Lifetime {

    private static final Duration UNSTATED = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration LONGEST_OF_REFRESH_TOKEN = Duration.ofDays(3_650);

    private Lifetime() {}

    /** One hour if it is missing, negative or no number, 30 days at most. */
    static Duration of(@Nullable Object expiresIn) {
        double seconds = seconds(expiresIn);
        return seconds >= 0 ? bounded(seconds, LONGEST) : UNSTATED;
    }

    /** Null if it is missing, no number or not positive, which some say of tokens without an end; ten years at most. */
    static @Nullable Duration ofRefreshToken(@Nullable Object expiresIn) {
        double seconds = seconds(expiresIn);
        return seconds > 0 ? bounded(seconds, LONGEST_OF_REFRESH_TOKEN) : null;
    }

    private static double seconds(@Nullable Object expiresIn) {
        if (expiresIn instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return expiresIn instanceof String text ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    private static Duration bounded(double seconds, Duration longest) {
        return Duration.ofMillis((long) (Math.min(seconds, (double) longest.toSeconds()) * 1_000));
    }
}
