package io.camelcce.camel.monitor;

import io.camelcce.authorization.AuthorizationEvent;
import org.apache.camel.CamelContext;

/** Something happened to a node authorization. Its source is the Camel context. */
public final class CceAuthorizationEvent extends CceEvent {

    private final transient AuthorizationEvent event;

    CceAuthorizationEvent(CamelContext context, AuthorizationEvent event) {
        super(context);
        this.event = event;
    }

    /** What happened, to which authorization. */
    public AuthorizationEvent getEvent() {
        return event;
    }

    @Override
    public String toString() {
        return AuthorizationText.of(event);
    }
}
