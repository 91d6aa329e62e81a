package io.camelcce.camel.monitor;

import io.camelcce.authorization.AuthorizationEvent;
import java.util.EventObject;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelEvent;

/** Something happened to a node authorization. Its source is the Camel context. */
public final class CceAuthorizationEvent extends EventObject implements CamelEvent {

    private final transient AuthorizationEvent event;
    private long timestamp;

    CceAuthorizationEvent(CamelContext context, AuthorizationEvent event) {
        super(context);
        this.event = event;
    }

    /** What happened, to which authorization. */
    public AuthorizationEvent getEvent() {
        return event;
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
        return AuthorizationText.of(event);
    }
}
