package io.camelcce.wiremock;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Keeps what arrived before a reset from changing anything after it. Requests are carried out side by side, a reset
 * happens while none of them is: each finds all that it needs from before, or has come too late.
 */
final class Resets {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private int count;

    /** How many there were so far: what arrives now is carried out with it. */
    int count() {
        lock.readLock().lock();
        try {
            return count;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Carries out what arrived after so many resets, unless there was another one since. None comes in between. */
    <T> Optional<T> unlessReset(int countAtArrival, Supplier<T> request) {
        lock.readLock().lock();
        try {
            return countAtArrival == count ? Optional.of(request.get()) : Optional.empty();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Lets what is being carried out wait for something. There may be resets meanwhile. */
    boolean letComeWhile(BooleanSupplier waits) {
        lock.readLock().unlock();
        try {
            return waits.getAsBoolean();
        } finally {
            lock.readLock().lock();
        }
    }

    void reset(Runnable forget) {
        lock.writeLock().lock();
        try {
            count++;
            forget.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
