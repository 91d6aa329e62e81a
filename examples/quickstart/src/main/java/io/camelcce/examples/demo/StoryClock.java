package io.camelcce.examples.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still while the story is told, so that nothing depends on how fast this machine is; then it may go on. */
final class StoryClock extends Clock {

    private final Instant start;
    private volatile Clock now;

    /** One that stands still at that moment. */
    StoryClock(Instant start) {
        this.start = start;
        this.now = Clock.fixed(start, ZoneOffset.UTC);
    }

    /** From now on it goes as fast as the time of day. */
    void goOn() {
        Clock timeOfDay = Clock.systemUTC();
        now = Clock.offset(timeOfDay, Duration.between(timeOfDay.instant(), start));
    }

    @Override
    public Instant instant() {
        return now.instant();
    }

    @Override
    public ZoneId getZone() {
        return now.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a contact centre asks for instants only");
    }
}
