package io.camelcce.camel.monitor;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells several listeners. What one of them throws is logged: it changes neither the call nor what the others hear.
 *
 * @param listeners in the order in which they hear of it
 */
public record CallListeners(List<CallListener> listeners) implements CallListener {

    private static final Logger LOG = LoggerFactory.getLogger(CallListeners.class);

    /** Keeps a copy of the list. */
    public CallListeners {
        listeners = List.copyOf(listeners);
    }

    @Override
    public void ended(CceCall call) {
        for (CallListener listener : listeners) {
            try {
                listener.ended(call);
            } catch (RuntimeException | LinkageError broken) {
                LOG.warn("A call of cce:{} could not be reported: {}", call.operation(), broken.toString(), broken);
            }
        }
    }
}
