package io.camelcce.history;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Something that is done again and again, each time a while after the last, until it is closed. */
final class Repeated implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "repeated");
        daemon.setDaemon(true);
        return daemon;
    });

    private Repeated() {}

    /** What was missed while the machine stood still is not made up for. */
    static Repeated every(Duration pause, Runnable what) {
        Repeated repeated = new Repeated();
        ScheduledFuture<?> unused =
                repeated.thread.scheduleWithFixedDelay(what, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
        return repeated;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
