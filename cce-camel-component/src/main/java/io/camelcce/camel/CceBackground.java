package io.camelcce.camel;

import io.camelcce.auth.life.TokenExecutors;
import io.camelcce.authorization.IntegrationName;
import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.apache.camel.util.function.Suppliers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a component does beside its calls; all of it ends with the component. Threads are made when they are needed. */
final class CceBackground implements TokenExecutors, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(CceBackground.class);
    private static final int RENEWALS = 4;
    private static final int READERS = 8;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration FIRST_MINUTES = Duration.ofMinutes(5);
    private static final Duration DAY = Duration.ofDays(1);

    private final CceComponent component;
    private final Duration keepAlive;
    private final List<ExecutorService> pools = new ArrayList<>();
    private final Queue<Future<?>> tasks = new ConcurrentLinkedQueue<>();
    private final Map<IntegrationName, ExecutorService> renewing = new ConcurrentHashMap<>();
    private final Supplier<ExecutorService> looking = Suppliers.memorize(() -> pool("cce-store", READERS));
    private final Supplier<ScheduledExecutorService> looker = Suppliers.memorize(() -> scheduler("cce-authorizations"));
    // Its tasks wait for servers; what others changed has to be noticed all the same.
    private final Supplier<ScheduledExecutorService> patient = Suppliers.memorize(() -> scheduler("cce-keep-alive"));
    private volatile boolean closing;
    private boolean closed;

    CceBackground(CceComponent component) {
        this.component = component;
        this.keepAlive = Duration.ofMillis(component.getKeepAlive());
    }

    boolean isEnding() {
        return closing;
    }

    /** For each integration its own: a server that does not answer holds up nobody else's tokens. */
    @Override
    public Executor renewing(IntegrationName integration) {
        return renewing.computeIfAbsent(integration, name -> pool("cce-tokens-" + name, RENEWALS));
    }

    /** Reads the store for calls, and for those who watch. */
    @Override
    public Executor looking() {
        return looking.get();
    }

    /** Rejects what comes after its end, so that nobody waits for it. */
    private ExecutorService pool(String name, int threads) {
        ThreadPoolProfile profile = new ThreadPoolProfileBuilder(name)
                .poolSize(threads)
                .maxPoolSize(threads)
                .maxQueueSize(Integer.MAX_VALUE)
                .allowCoreThreadTimeOut(true)
                .keepAliveTime(10L)
                .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
                .build();
        return add(manager().newThreadPool(component, name, profile));
    }

    /** Looks every few seconds for what others changed. */
    void look(Runnable look) {
        repeat(looker, look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis());
    }

    void everyMinute(Runnable task) {
        repeat(patient, task, MINUTE.toMillis(), MINUTE.toMillis());
    }

    /**
     * Renews what was not renewed for long, if that is wanted: minutes after the start, for the JVM may have been down for
     * long, and once a day or more often, at no particular hour.
     */
    void keepAlive(Consumer<Duration> renew) {
        if (!keepAlive.isZero()) {
            long most = Math.min(keepAlive.toMillis(), DAY.toMillis());
            long millis = Math.max(1, between(most / 2, most));
            long first = Math.min(millis, between(MINUTE.toMillis(), FIRST_MINUTES.toMillis()));
            repeat(patient, () -> renew.accept(keepAlive), first, millis);
        }
    }

    private static long between(long least, long most) {
        return ThreadLocalRandom.current().nextLong(least, most + 1);
    }

    private void repeat(Supplier<ScheduledExecutorService> scheduler, Runnable task, long first, long millis) {
        tasks.add(scheduler.get().scheduleWithFixedDelay(quiet(task), first, millis, TimeUnit.MILLISECONDS));
    }

    private ScheduledExecutorService scheduler(String name) {
        return add(manager().newSingleThreadScheduledExecutor(component, name));
    }

    /** A task that fails would not be repeated. */
    private static Runnable quiet(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException failed) {
                LOG.warn("What is kept of authorizations cannot be looked at: {}", failed.getMessage());
                LOG.debug("It failed with", failed);
            } catch (Error error) {
                LOG.error("What is kept of authorizations cannot be looked at", error);
            }
        };
    }

    private synchronized <P extends ExecutorService> P add(P pool) {
        pools.add(pool);
        if (closed) {
            pool.shutdownNow();
        }
        return pool;
    }

    private ExecutorServiceManager manager() {
        return component.getCamelContext().getExecutorServiceManager();
    }

    /** Begins nothing more by itself; what is under way goes on. */
    void end() {
        closing = true;
        tasks.forEach(task -> task.cancel(false));
    }

    @Override
    public synchronized void close() {
        end();
        closed = true;
        pools.forEach(manager()::shutdownNow);
    }
}
