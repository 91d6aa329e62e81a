package io.camelcce.camel.monitor;

import java.util.EventObject;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelEvent;

/** A call of a {@code cce:} endpoint is over. Its source is the Camel context. */
public final class CceCallEvent extends EventObject implements CamelEvent {

    private final transient CceCall call;
    private long timestamp;

    CceCallEvent(CamelContext context, CceCall call) {
        super(context);
        this.call = call;
    }

    /** What became of the call. */
    public CceCall getCall() {
        return call;
    }

    @Override
    public Type getType() {
        return Type.Custom;
    }

    @Override
    public long getTimestamp() {
        return timestamp;
    }

    @Override
    public void setTimestamp(long timestamp) {
        this.timestamp = timestamp;
    }

    @Override
    public String toString() {
        return "cce:%s is %s (%s)".formatted(call.operation(), call.outcome(), call.nodeOutcome());
    }
}
