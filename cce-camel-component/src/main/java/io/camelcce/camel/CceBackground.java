package io.camelcce.camel;

import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a component does beside its calls; all of it ends with the component. Threads are made when they are needed. */
final class CceBackground implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(CceBackground.class);
    private static final int THREADS = 8;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final CceComponent component;
    private final Duration keepAlive;
    private final List<ExecutorService> pools = new ArrayList<>();
    private final Queue<Future<?>> tasks = new ConcurrentLinkedQueue<>();
    private @Nullable ExecutorService tokenExecutor;
    private @Nullable ScheduledExecutorService scheduler;
    private volatile boolean closed;

    CceBackground(CceComponent component) {
        this.component = component;
        this.keepAlive = Duration.ofMillis(component.getKeepAlive());
    }

    boolean isClosed() {
        return closed;
    }

    /** Rejects what comes after its end, so that nobody waits for it. */
    synchronized ExecutorService tokenExecutor() {
        if (tokenExecutor == null) {
            ThreadPoolProfile profile = new ThreadPoolProfileBuilder("cce-tokens")
                    .poolSize(THREADS)
                    .maxPoolSize(THREADS)
                    .maxQueueSize(Integer.MAX_VALUE)
                    .allowCoreThreadTimeOut(true)
                    .keepAliveTime(10L)
                    .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
                    .build();
            tokenExecutor = manager().newThreadPool(component, "cce-tokens", profile);
            add(tokenExecutor);
        }
        return tokenExecutor;
    }

    /** Looks every few seconds for what others changed. */
    void look(Runnable look) {
        repeat(look, BETWEEN_LOOKS.toMillis());
    }

    void everyMinute(Runnable task) {
        repeat(task, MINUTE.toMillis());
    }

    /** Renews what was not renewed for long, if that is wanted: once a day or more often, at no particular hour. */
    void keepAlive(Consumer<Duration> renew) {
        if (!keepAlive.isZero()) {
            long most = Math.min(keepAlive.toMillis(), DAY.toMillis());
            long millis = Math.max(1, ThreadLocalRandom.current().nextLong(most / 2, most + 1));
            repeat(() -> renew.accept(keepAlive), millis);
        }
    }

    private void repeat(Runnable task, long millis) {
        tasks.add(scheduler().scheduleWithFixedDelay(quiet(task), millis, millis, TimeUnit.MILLISECONDS));
    }

    private synchronized ScheduledExecutorService scheduler() {
        if (scheduler == null) {
            scheduler = manager().newSingleThreadScheduledExecutor(component, "cce-authorizations");
            add(scheduler);
        }
        return scheduler;
    }

    /** A task that fails would not be repeated. */
    private static Runnable quiet(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException failed) {
                LOG.warn("What is kept of authorizations cannot be looked at: {}", failed.getMessage());
                LOG.debug("It failed with", failed);
            }
        };
    }

    private void add(ExecutorService pool) {
        pools.add(pool);
        if (closed) {
            pool.shutdownNow();
        }
    }

    private ExecutorServiceManager manager() {
        return component.getCamelContext().getExecutorServiceManager();
    }

    @Override
    public synchronized void close() {
        closed = true;
        tasks.forEach(task -> task.cancel(false));
        pools.forEach(manager()::shutdownNow);
    }
}
