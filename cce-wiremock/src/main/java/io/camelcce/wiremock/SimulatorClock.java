package io.camelcce.wiremock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Another clock plus an offset that only grows: the time of everything the simulator does. */
final class SimulatorClock extends Clock {

    // Beyond it times are no longer written with four digits for the year.
    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    private final Clock base;
    private final AtomicReference<Duration> offset;

    SimulatorClock(Clock base) {
        this(base, new AtomicReference<>(Duration.ZERO));
    }

    private SimulatorClock(Clock base, AtomicReference<Duration> offset) {
        this.base = base;
        this.offset = offset;
    }

    void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("the clock cannot go back: " + duration);
        }
        if (duration.compareTo(Duration.between(instant(), END)) > 0) {
            throw new IllegalArgumentException("the clock cannot go past " + END + ": " + duration);
        }
        offset.accumulateAndGet(duration, Duration::plus);
    }

    void reset() {
        offset.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SimulatorClock(base.withZone(zone), offset);
    }
}
