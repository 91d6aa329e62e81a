package io.camelcce.http;

import java.io.Closeable;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends exchanges that take too long, of any number of transports: one thread that sleeps while nothing is under way, and
 * looks around some times a second while something is. A read that has a time-out of its own costs three times as many
 * system calls as one that is watched.
 */
public final class ExchangeWatch implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeWatch.class);

    /** Short beside any time that people set, and long beside an exchange: few of them are ever looked at. */
    static final Duration TICK = Duration.ofMillis(15);

    private final Set<WatchedExchange> underWay = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::watch, "cce-deadline");
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean resting = true;
    private volatile boolean closed;

    /** A watch whose thread starts with the first exchange. */
    public ExchangeWatch() {
        thread.setDaemon(true);
    }

    void begin(WatchedExchange exchange) {
        underWay.add(exchange);
        if (resting) {
            wakeUp();
        }
    }

    private void wakeUp() {
        if (started.compareAndSet(false, true)) {
            start();
        } else {
            LockSupport.unpark(thread);
        }
    }

    private void start() {
        try {
            thread.start();
        } catch (OutOfMemoryError noThreadLeft) {
            // The next exchange tries again.
            started.set(false);
            throw noThreadLeft;
        }
    }

    void end(WatchedExchange exchange) {
        underWay.remove(exchange);
    }

    private void watch() {
        resting = false;
        while (!closed) {
            if (underWay.isEmpty()) {
                rest();
            }
            LockSupport.parkNanos(this, TICK.toNanos());
            long now = System.nanoTime();
            forEach(exchange -> exchange.check(now));
        }
    }

    /** Whatever one exchange does, the others stay watched: without this thread, no read would ever time out. */
    private void forEach(Consumer<WatchedExchange> action) {
        for (WatchedExchange exchange : underWay) {
            try {
                action.accept(exchange);
            } catch (RuntimeException | Error broken) {
                LOG.warn("An exchange could not be ended", broken);
            }
        }
    }

    /** Who begins an exchange sees the rest, or this sees the exchange. Woken up, it stays awake for a tick at least. */
    private void rest() {
        resting = true;
        if (underWay.isEmpty() && !closed) {
            LockSupport.park(this);
        }
        resting = false;
    }

    /** Ends all exchanges of a transport at once. */
    void endAllOf(HttpTransport transport) {
        forEach(exchange -> {
            if (exchange.isOf(transport)) {
                exchange.abort();
            }
        });
    }

    /** To be closed after the transports: what begins while they end is ended by this. */
    @Override
    public void close() {
        closed = true;
        forEach(WatchedExchange::abort);
        LockSupport.unpark(thread);
    }
}
