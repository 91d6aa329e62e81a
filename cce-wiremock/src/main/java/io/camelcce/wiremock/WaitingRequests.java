package io.camelcce.wiremock;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The requests that arrived and are not carried out yet, whether who sent them is there still or not. */
final class WaitingRequests {

    private volatile Those current = new Those();

    /**
     * Carries out after that time, in real time. Unless all are abandoned before: what arrived before a reset changes
     * nothing after it.
     */
    Answer carryOut(Duration after, Supplier<Answer> request) {
        return current.carryOut(after, request);
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

        Answer carryOut(Duration after, Supplier<Answer> request) {
            count.incrementAndGet();
            try {
                return end.await(after.toNanos(), TimeUnit.NANOSECONDS)
                        ? Answer.empty(503).lost()
                        : request.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Answer.empty(503).lost();
            } finally {
                count.decrementAndGet();
            }
        }
    }
}
