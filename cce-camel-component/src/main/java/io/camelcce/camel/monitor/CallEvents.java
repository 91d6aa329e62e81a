package io.camelcce.camel.monitor;

import org.apache.camel.CamelContext;

/**
 * Sends an event of each call to the event notifiers of a context that want it.
 *
 * @param context whose notifiers they are
 */
public record CallEvents(CamelContext context) implements CallListener {

    @Override
    public void ended(CceCall call) {
        EventNotifiers notifiers = new EventNotifiers(context);
        if (!notifiers.isEmpty()) {
            CceCallEvent event = new CceCallEvent(context, call);
            event.setTimestamp(System.currentTimeMillis());
            notifiers.send(event);
        }
    }
}
