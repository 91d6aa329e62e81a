package io.camelcce.history;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time as this process has it: it beats while the process runs, and stands still while the machine does. So a call that
 * is late by this one hangs, and a call that is late by the clock alone may be the victim of its machine.
 */
final class Pulse implements AutoCloseable {

    private static final Duration BEAT = Duration.ofMillis(100);

    private final AtomicLong beats = new AtomicLong();
    private final Repeated heart = Repeated.every(BEAT, beats::incrementAndGet);

    /** What has gone by since it began, in whole beats: a beat counts as one, however late it comes. */
    Duration time() {
        return BEAT.multipliedBy(beats.get());
    }

    @Override
    public void close() {
        heart.close();
    }
}
