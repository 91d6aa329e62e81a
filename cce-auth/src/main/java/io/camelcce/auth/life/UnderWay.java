package io.camelcce.auth.life;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts what is under way, for one who waits until nothing is. */
final class UnderWay {

    private int count;

    synchronized void begin() {
        count++;
    }

    synchronized void end() {
        count--;
        notifyAll();
    }

    /** Waits until nothing is under way, no longer than the patience, nor beyond an interrupt. */
    synchronized void awaitNone(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        long left = patience.toNanos();
        try {
            while (count > 0 && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = deadline - System.nanoTime();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
