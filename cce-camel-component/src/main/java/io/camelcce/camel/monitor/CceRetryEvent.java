package io.camelcce.camel.monitor;

import org.apache.camel.CamelContext;

/** An attempt of a call is about to be repeated. Its source is the Camel context. */
public final class CceRetryEvent extends CceEvent {

    private final transient CceRetry retry;

    CceRetryEvent(CamelContext context, CceRetry retry) {
        super(context);
        this.retry = retry;
    }

    /** What came of the attempt, and when the next one is made. */
    public CceRetry getRetry() {
        return retry;
    }

    @Override
    public String toString() {
        return "cce:%s is repeated in %d ms after %d attempts (%s)"
                .formatted(retry.operation(), retry.pause().toMillis(), retry.attempts(), retry.reason());
    }
}
