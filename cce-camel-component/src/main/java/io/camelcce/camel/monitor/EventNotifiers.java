package io.camelcce.camel.monitor;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.EventNotifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event notifiers of a context.
 *
 * @param context whose notifiers they are
 */
record EventNotifiers(CamelContext context) {

    private static final Logger LOG = LoggerFactory.getLogger(EventNotifiers.class);

    /** Whether there is none. */
    boolean isEmpty() {
        List<EventNotifier> notifiers = context.getManagementStrategy().getStartedEventNotifiers();
        return notifiers == null || notifiers.isEmpty();
    }

    /** Sends an event to those that want it. */
    void send(CamelEvent event) {
        List<EventNotifier> notifiers = context.getManagementStrategy().getStartedEventNotifiers();
        if (notifiers != null) {
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
