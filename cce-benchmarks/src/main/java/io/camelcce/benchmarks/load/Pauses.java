package io.camelcce.benchmarks.load;

import java.util.concurrent.locks.LockSupport;

/** Waiting for a moment. */
final class Pauses {

    private Pauses() {}

    /** Returns at once if the moment is over. */
    static void until(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
