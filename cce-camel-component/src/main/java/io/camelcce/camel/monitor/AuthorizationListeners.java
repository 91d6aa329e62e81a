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

    private final List<AuthorizationListener> listeners;

    /** With those that are there from the beginning. */
    public AuthorizationListeners(AuthorizationListener... first) {
        listeners = new CopyOnWriteArrayList<>(first);
    }

    /** Has one more listen. */
    public void add(AuthorizationListener listener) {
        listeners.add(listener);
    }

    /** Has one listen no more. */
    public void remove(AuthorizationListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void happened(AuthorizationEvent event) {
        for (AuthorizationListener listener : listeners) {
            try {
                listener.happened(event);
            } catch (RuntimeException | LinkageError failed) {
                LOG.warn("{} cannot be told to {}", event.getClass().getSimpleName(), listener.getClass(), failed);
            }
        }
    }
}
