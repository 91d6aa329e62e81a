package io.camelcce.camel.monitor;

import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.AuthorizationListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands on to several listeners what happens to authorizations. */
public final class AuthorizationListeners implements AuthorizationListener {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorizationListeners.class);

    private final List<AuthorizationListener> listeners = new CopyOnWriteArrayList<>();

    /** Without listeners. */
    public AuthorizationListeners() {}

    /** Has one more listen. */
    public void add(AuthorizationListener listener) {
        listeners.add(listener);
    }

    @Override
    public void happened(AuthorizationEvent event) {
        for (AuthorizationListener listener : listeners) {
            try {
                listener.happened(event);
            } catch (RuntimeException failed) {
                LOG.warn("{} cannot be told to {}", event.getClass().getSimpleName(), listener.getClass(), failed);
            }
        }
    }
}
