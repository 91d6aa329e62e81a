package io.camelcce.camel.monitor;

import io.camelcce.authorization.AuthorizationStoreException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what may have to wait for a store, without making those who watch wait long, or holding many threads. */
final class BoundedReading {

    private static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Executor executor;
    private final Duration patience;

    BoundedReading(Executor executor, Duration patience) {
        this.executor = executor;
        this.patience = patience;
    }

    /** @throws AuthorizationStoreException if it cannot be read now */
    <T> T read(Supplier<T> source) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            if (!free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw silent(null);
            }
            return begun(source, deadline);
        } catch (TimeoutException late) {
            throw silent(late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw silent(interrupted);
        } catch (ExecutionException failed) {
            throw unread(failed.getCause());
        }
    }

    private <T> T begun(Supplier<T> source, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        AtomicBoolean taken = new AtomicBoolean();
        CompletableFuture<T> reading = new CompletableFuture<>();
        try {
            executor.execute(() -> {
                if (taken.compareAndSet(false, true)) {
                    run(source, reading);
                }
            });
            return reading.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopped) {
            throw new AuthorizationStoreException(
                    "What is kept of authorizations is not read: cce is stopped", stopped);
        } finally {
            // What has not begun may have been dropped: nobody else would let go of its place.
            if (taken.compareAndSet(false, true)) {
                free.release();
            }
        }
    }

    private <T> void run(Supplier<T> source, CompletableFuture<T> reading) {
        try {
            reading.completeAsync(source, Runnable::run);
        } finally {
            free.release();
        }
    }

    private AuthorizationStoreException silent(@Nullable Throwable cause) {
        return new AuthorizationStoreException(
                "The store of authorizations has not answered for %d ms: see whether its database can be reached"
                        .formatted(patience.toMillis()),
                cause);
    }

    /** Of an unknown exception the class only: its message may quote what nobody should see. */
    private static AuthorizationStoreException unread(@Nullable Throwable cause) {
        String text = cause instanceof AuthorizationStoreException
                ? String.valueOf(cause.getMessage())
                : "What is kept of authorizations cannot be read: "
                        + (cause == null ? "" : cause.getClass().getName());
        return new AuthorizationStoreException(text, cause);
    }
}
