package io.camelcce.http;

import org.apache.hc.core5.concurrent.Cancellable;

/** One exchange, as its watch sees it: when it has to be over, and since when its connection is silent. */
final class WatchedExchange {

    private final Object transport;
    private final Cancellable exchange;
    private final Progress progress;
    private final long end;
    private final long mostSilence;
    private volatile boolean aborted;

    // Of the watch alone.
    private long bytes = Progress.NO_BYTES;
    private long silentSince;

    /**
     * @param transport over which it is made
     * @param end when it has to be over, in nanoseconds of the system's clock
     * @param mostSilence how long its connection may be silent once the request goes out, in nanoseconds
     */
    WatchedExchange(Object transport, Cancellable exchange, Progress progress, long end, long mostSilence) {
        this.transport = transport;
        this.exchange = exchange;
        this.progress = progress;
        this.end = end;
        this.mostSilence = mostSilence;
    }

    boolean isOf(HttpTransport other) {
        return transport == other;
    }

    /** Whether the watch ended it. */
    boolean isAborted() {
        return aborted;
    }

    /** Aborts the exchange if it takes too long. */
    void check(long now) {
        if (!aborted && (now - end >= 0 || isSilent(now))) {
            abort();
        }
    }

    void abort() {
        aborted = true;
        exchange.cancel();
    }

    private boolean isSilent(long now) {
        long passed = progress.bytes();
        if (passed != bytes) {
            bytes = passed;
            silentSince = now;
        }
        return passed != Progress.NO_BYTES && now - silentSince >= mostSilence;
    }
}
