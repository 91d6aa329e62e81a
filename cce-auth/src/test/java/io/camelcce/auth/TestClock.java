package io.camelcce.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on when a test says so. */
final class TestClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-01-05T10:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    /** Goes on a little, by whichever thread. */
    synchronized void tick(Duration time) {
        now = now.plus(time);
    }

    void advance(Duration time) {
        now = now.plus(time);
    }
}
