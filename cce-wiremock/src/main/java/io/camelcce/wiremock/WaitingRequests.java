package io.camelcce.wiremock;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The requests that arrived and are not carried out yet, whether who sent them is there still or not. */
final class WaitingRequests {

    private final AtomicInteger count = new AtomicInteger();
    private volatile CountDownLatch abandoned = new CountDownLatch(1);

    /**
     * Carries out after that time, in real time. Unless all are abandoned before: what arrived before a reset changes
     * nothing after it.
     */
    Answer carryOut(Duration after, Supplier<Answer> request) {
        count.incrementAndGet();
        try {
            return abandoned.await(after.toNanos(), TimeUnit.NANOSECONDS)
                    ? Answer.empty(503).lost()
                    : request.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.empty(503).lost();
        } finally {
            count.decrementAndGet();
        }
    }

    int count() {
        return count.get();
    }

    synchronized void abandon() {
        CountDownLatch those = abandoned;
        abandoned = new CountDownLatch(1);
        those.countDown();
    }
}
