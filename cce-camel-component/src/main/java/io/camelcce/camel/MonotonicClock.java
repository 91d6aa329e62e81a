package io.camelcce.camel;

import java.time.Instant;
import java.time.InstantSource;

/** Begins with the time of day, and then never goes back and never jumps: for deadlines. */
final class MonotonicClock implements InstantSource {

    private final Instant begin = Instant.now();
    private final long beginNanos = System.nanoTime();

    @Override
    public Instant instant() {
        return begin.plusNanos(System.nanoTime() - beginNanos);
    }
}
