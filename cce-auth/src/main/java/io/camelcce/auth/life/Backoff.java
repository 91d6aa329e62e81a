package io.camelcce.auth.life;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long nobody is asked after a failure.
 *
 * @param pause after the next failure that may pass by itself
 */
record Backoff(Duration pause) {

    /** No failure yet. */
    static final Backoff NONE = new Backoff(Duration.ofSeconds(1));

    /** After a refusal: a person has to act, and what the person did is noticed without a restart. */
    static final Duration AFTER_REFUSAL = Duration.ofSeconds(60);

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONGEST_ASKED_FOR = Duration.ofMinutes(5);

    Backoff next() {
        return new Backoff(shorter(pause.multipliedBy(2), LONGEST));
    }

    /** The pause now, or the one that the server asks for if that is longer: up to 5 minutes. */
    Duration pause(@Nullable Duration retryAfter) {
        if (retryAfter == null || retryAfter.compareTo(pause) <= 0) {
            return pause;
        }
        return shorter(retryAfter, LONGEST_ASKED_FOR);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
