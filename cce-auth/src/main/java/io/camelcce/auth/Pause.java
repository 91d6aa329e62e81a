package io.camelcce.auth;

import java.time.Duration;

/**
 * A time in which nobody is asked.
 *
 * @param since when it began, in milliseconds since the epoch
 * @param length in milliseconds
 */
record Pause(long since, long length) {

    static Pause of(Duration length, long now) {
        return new Pause(now, length.toMillis());
    }

    /** Not before it began, either: a clock that is set back must not make it longer. */
    boolean holdsAt(long now) {
        return now >= since && now - since < length;
    }
}
