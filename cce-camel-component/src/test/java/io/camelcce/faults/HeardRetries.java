package io.camelcce.faults;

import io.camelcce.camel.monitor.CceRetry;
import io.camelcce.camel.monitor.CceRetryEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;

/** The repeats that an event notifier of Camel hears of; it can do something at that moment, before the pause. */
final class HeardRetries extends SimpleEventNotifierSupport {

    private final List<CceRetryEvent> events = new CopyOnWriteArrayList<>();
    private volatile Consumer<CceRetry> meanwhile = retry -> {};

    List<CceRetryEvent> events() {
        return events;
    }

    List<CceRetry> all() {
        return events.stream().map(CceRetryEvent::getRetry).toList();
    }

    /** On the thread of the call. */
    void meanwhile(Consumer<CceRetry> action) {
        meanwhile = action;
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof CceRetryEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        CceRetryEvent heard = (CceRetryEvent) event;
        events.add(heard);
        meanwhile.accept(heard.getRetry());
    }
}
