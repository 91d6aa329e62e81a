package io.camelcce.camel.monitor;

import org.apache.camel.CamelContext;

/** A call of a {@code cce:} endpoint is over. Its source is the Camel context. */
public final class CceCallEvent extends CceEvent {

    private final transient CceCall call;

    CceCallEvent(CamelContext context, CceCall call) {
        super(context);
        this.call = call;
    }

    /** What became of the call. */
    public CceCall getCall() {
        return call;
    }

    @Override
    public String toString() {
        return "cce:%s is %s (%s)".formatted(call.operation(), call.outcome(), call.nodeOutcome());
    }
}
