package io.camelcce.camel.monitor;

import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.AuthorizationListener;
import java.io.Closeable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what happens to authorizations to the event notifiers of a context that want it: one after another, on a thread
 * of its own, because who tells of it may hold a lock or have callers waiting.
 */
public final class AuthorizationEvents implements AuthorizationListener, Closeable {

    /** More than that wait only if a notifier hangs: what comes then is dropped. */
    static final int MOST_WAITING = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(AuthorizationEvents.class);
    private static final String THREADS = "cce-authorization-events";

    private final CamelContext context;
    private @Nullable ExecutorService executor;
    private boolean closed;

    /** @param context whose notifiers they are, and whose threads */
    public AuthorizationEvents(CamelContext context) {
        this.context = context;
    }

    @Override
    public void happened(AuthorizationEvent event) {
        EventNotifiers notifiers = new EventNotifiers(context);
        if (notifiers.isEmpty()) {
            return;
        }
        CceAuthorizationEvent told = new CceAuthorizationEvent(context, event);
        told.setTimestamp(System.currentTimeMillis());
        try {
            executor().execute(() -> notifiers.send(told));
        } catch (RejectedExecutionException full) {
            LOG.warn("Not told to event notifiers, because they are busy or stopped: {}", told);
        }
    }

    /** Made when something happens that somebody may want to hear of. */
    private synchronized ExecutorService executor() {
        if (closed) {
            throw new RejectedExecutionException();
        }
        if (executor == null) {
            ThreadPoolProfile profile = new ThreadPoolProfileBuilder(THREADS)
                    .poolSize(1)
                    .maxPoolSize(1)
                    .maxQueueSize(MOST_WAITING)
                    .allowCoreThreadTimeOut(true)
                    .keepAliveTime(10L)
                    .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
                    .build();
            executor = context.getExecutorServiceManager().newThreadPool(this, THREADS, profile);
        }
        return executor;
    }

    /** What happened before is still told. */
    @Override
    public synchronized void close() {
        closed = true;
        if (executor != null) {
            context.getExecutorServiceManager().shutdown(executor);
        }
    }
}
