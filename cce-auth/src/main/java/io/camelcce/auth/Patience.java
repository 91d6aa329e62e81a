package io.camelcce.auth;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;

/** How long a caller can still wait, whatever happens to the time of day. */
final class Patience {

    private static final long LONGEST = Long.MAX_VALUE / 2;

    private final long end;

    Patience(Duration patience) {
        end = System.nanoTime() + Math.max(0, Math.min(NANOSECONDS.convert(patience), LONGEST));
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
