package io.camelcce.wiremock;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The requests that arrived and are not carried out yet, whether who sent them is there still or not. */
final class WaitingRequests {

    private final Resets resets;
    private volatile Those current = new Those();

    WaitingRequests(Resets resets) {
        this.resets = resets;
    }

    /**
     * Carries out after that time, in real time, and unless all are abandoned before. For what is
     * {@linkplain Resets#unlessReset being carried out}: while it waits, it keeps no reset from coming.
     */
    Answer carryOut(Duration after, Supplier<Answer> request) {
        Those those = current;
        those.count.incrementAndGet();
        try {
            return resets.letComeWhile(() -> those.lastFor(after)) && !those.areAbandoned()
                    ? request.get()
                    : Answer.abandoned();
        } finally {
            those.count.decrementAndGet();
        }
    }

    /** Those that were abandoned are none of them, from that moment on. */
    int count() {
        return current.count.get();
    }

    synchronized void abandon() {
        Those abandoned = current;
        current = new Those();
        abandoned.end.countDown();
    }

    /** Those that are abandoned together, counted for themselves: a thread may notice its end late. */
    private static final class Those {

        private final AtomicInteger count = new AtomicInteger();
        private final CountDownLatch end = new CountDownLatch(1);

        /** Whether they were not abandoned before that time was over. */
        boolean lastFor(Duration time) {
            try {
                return !end.await(time.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** A reset may have come when their time was just over. */
        boolean areAbandoned() {
            return end.getCount() == 0;
        }
    }
}
