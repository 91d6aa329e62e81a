package io.camelcce.camel;

import io.camelcce.authorization.Domain;
import io.camelcce.task.Pause;
import io.camelcce.task.Retries;
import io.camelcce.task.RetryBudget;
import io.camelcce.task.RetryListener;
import io.camelcce.task.RetryPolicy;
import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the calls to one contact centre share to repeat attempts: the budget, and the end, which ends all pauses. */
final class CceRetries implements Pause, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(CceRetries.class);

    private final Domain domain;
    private final int capacity;
    private final RetryBudget budget;
    private final AtomicBoolean spent = new AtomicBoolean();
    private final CountDownLatch end = new CountDownLatch(1);

    CceRetries(Domain domain, int capacity) {
        this.domain = domain;
        this.capacity = capacity;
        this.budget = new RetryBudget(capacity);
    }

    /** For one call. */
    Retries of(RetryPolicy policy, RetryListener listener) {
        return new Retries(
                policy, budget, this, () -> ThreadLocalRandom.current().nextDouble(), listener);
    }

    /** A repeat was made: told if none could be for a while, once half of the budget is there again. */
    void repeated() {
        // Not at the first: where every other request fails, it is spent and refilled all the time.
        if (spent.get() && (budget.left() + 1) * 2 >= capacity && spent.compareAndSet(true, false)) {
            LOG.info("Calls to {} that fail are repeated again", domain);
        }
    }

    /** A repeat was not made for want of budget. */
    void spent() {
        if (spent.compareAndSet(false, true)) {
            LOG.warn(
                    "Calls to {} that fail are not repeated any more: the retry budget is spent, and refilled by calls that are answered",
                    domain);
        }
    }

    @Override
    public boolean sleep(Duration time) {
        try {
            return !end.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        end.countDown();
    }
}
