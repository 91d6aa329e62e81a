package io.camelcce.camel.monitor;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells several listeners. What one of them throws is logged: it changes neither the call nor what the others hear.
 *
 * @param listeners in the order in which they hear of it
 */
public record CallListeners(List<CallListener> listeners) implements CallListener {

    private static final Logger LOG = LoggerFactory.getLogger(CallListeners.class);

    /** Keeps a copy of the list, with the listeners of those among them that are several. */
    public CallListeners {
        listeners = listeners.stream()
                .flatMap(listener ->
                        listener instanceof CallListeners several ? several.listeners.stream() : Stream.of(listener))
                .toList();
    }

    @Override
    public void ended(CceCall call) {
        tell(call.operation(), listener -> listener.ended(call));
    }

    @Override
    public void repeats(CceRetry retry) {
        tell(retry.operation(), listener -> listener.repeats(retry));
    }

    private void tell(String operation, Consumer<CallListener> what) {
        for (CallListener listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException | LinkageError broken) {
                LOG.warn("A call of cce:{} could not be reported: {}", operation, broken.toString(), broken);
            }
        }
    }
}
