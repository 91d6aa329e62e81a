package io.camelcce.camel.monitor;

import java.util.function.Supplier;
import org.apache.camel.CamelContext;

/**
 * Sends an event of each call, and of each repeat within one, to the event notifiers of a context that want it.
 *
 * @param context whose notifiers they are
 */
public record CallEvents(CamelContext context) implements CallListener {

    @Override
    public void ended(CceCall call) {
        send(() -> new CceCallEvent(context, call));
    }

    @Override
    public void repeats(CceRetry retry) {
        send(() -> new CceRetryEvent(context, retry));
    }

    private void send(Supplier<CceEvent> made) {
        EventNotifiers notifiers = new EventNotifiers(context);
        if (!notifiers.isEmpty()) {
            CceEvent event = made.get();
            event.setTimestamp(System.currentTimeMillis());
            notifiers.send(event);
        }
    }
}
