package io.camelcce.console.calls;

import io.camelcce.camel.monitor.CceCallEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;

/** Remembers the last {@value #MOST} calls through {@code cce:} endpoints. */
public final class RecentCalls extends EventNotifierSupport {

    static final int MOST = 500;

    private final CceCallEvent[] events = new CceCallEvent[MOST];
    private int next;

    /** Remembers no calls yet. */
    public RecentCalls() {
        setIgnoreCamelContextInitEvents(true);
        setIgnoreCamelContextEvents(true);
        setIgnoreRouteEvents(true);
        setIgnoreServiceEvents(true);
        setIgnoreExchangeEvents(true);
        setIgnoreStepEvents(true);
    }

    /** Hears of the calls of a context from now on: once of each, however often this is asked for. */
    public void listenTo(CamelContext context) {
        if (!context.getManagementStrategy().getEventNotifiers().contains(this)) {
            context.getManagementStrategy().addEventNotifier(this);
        }
    }

    /** Hears of no more calls of a context. */
    public void stopListeningTo(CamelContext context) {
        context.getManagementStrategy().removeEventNotifier(this);
    }

    /** Camel takes one for disabled that ignores all events of Camel itself. */
    @Override
    public boolean isDisabled() {
        return false;
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof CceCallEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof CceCallEvent call) {
            synchronized (events) {
                events[next] = call;
                next = (next + 1) % MOST;
            }
        }
    }

    /**
     * Those of an integration, of a task, and of an outcome, the newest first.
     *
     * @param integration the name of it; any if it is blank
     * @param taskId the whole of it; of any task if it is blank
     * @param outcome the word of it; any if it is blank
     */
    public List<RecentCall> find(String integration, String taskId, String outcome) {
        return newestFirst().stream()
                .filter(call -> integration.isBlank()
                        || integration.strip().equals(call.call().integration()))
                .filter(call ->
                        taskId.isBlank() || taskId.strip().equals(call.call().taskId()))
                .filter(call ->
                        outcome.isBlank() || outcome.strip().equals(call.call().outcome()))
                .toList();
    }

    /** The names of the integrations that were called, in the order of the alphabet. */
    public List<String> integrations() {
        return newestFirst().stream()
                .map(recent -> recent.call().integration())
                .distinct()
                .sorted()
                .toList();
    }

    private List<RecentCall> newestFirst() {
        List<RecentCall> calls = new ArrayList<>(MOST);
        synchronized (events) {
            for (int back = 1; back <= MOST; back++) {
                CceCallEvent event = events[Math.floorMod(next - back, MOST)];
                if (event != null) {
                    calls.add(recent(event));
                }
            }
        }
        return calls;
    }

    private static RecentCall recent(CceCallEvent event) {
        return new RecentCall(Instant.ofEpochMilli(event.getTimestamp()), event.getCall());
    }
}
