package io.camelcce.task;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * When a whole call has to be over, all its attempts included.
 *
 * @param at the moment, on the clock
 * @param clock tells how much is left
 */
public record Deadline(Instant at, InstantSource clock) {

    /** A deadline that is as far away as the given time. */
    public static Deadline in(Duration time, InstantSource clock) {
        return new Deadline(clock.instant().plus(time), clock);
    }

    /** What is left; zero when it has passed. */
    public Duration remaining() {
        Instant now = clock.instant();
        Duration left =
                Duration.ofSeconds(at.getEpochSecond() - now.getEpochSecond(), (long) at.getNano() - now.getNano());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
