package io.camelcce.camel.monitor;

import java.util.EventObject;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelEvent;

/** An event of this component, of the type that Camel keeps for those that are not its own. */
public abstract sealed class CceEvent extends EventObject implements CamelEvent
        permits CceAuthorizationEvent, CceCallEvent, CceRetryEvent {

    private long timestamp;

    CceEvent(CamelContext context) {
        super(context);
    }

    @Override
    public final Type getType() {
        return Type.Custom;
    }

    @Override
    public final long getTimestamp() {
        return timestamp;
    }

    @Override
    public final void setTimestamp(long timestamp) {
        this.timestamp = timestamp;
    }
}
