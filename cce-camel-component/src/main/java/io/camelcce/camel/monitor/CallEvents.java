package io.camelcce.camel.monitor;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.EventNotifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends an event of each call to the event notifiers of a context that want it.
 *
 * @param context whose notifiers they are
 */
public record CallEvents(CamelContext context) implements CallListener {

    private static final Logger LOG = LoggerFactory.getLogger(CallEvents.class);

    @Override
    public void ended(CceCall call) {
        List<EventNotifier> notifiers = context.getManagementStrategy().getStartedEventNotifiers();
        if (notifiers != null && !notifiers.isEmpty()) {
            CceCallEvent event = new CceCallEvent(context, call);
            event.setTimestamp(System.currentTimeMillis());
            notifiers.forEach(notifier -> send(event, notifier));
        }
    }

    /** One by one, as Camel sends its own: a notifier that throws must not keep the event from the next one. */
    private static void send(CamelEvent event, EventNotifier notifier) {
        try {
            if (!notifier.isDisabled() && notifier.isEnabled(event)) {
                notifier.notify(event);
            }
        } catch (Exception failed) {
            LOG.warn("Event notifier {} failed at {}", notifier, event, failed);
        }
    }
}
