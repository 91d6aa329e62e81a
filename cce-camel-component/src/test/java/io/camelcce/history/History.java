package io.camelcce.history;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes down what clients ask for and what they are told, in the order in which they do. Safe for several threads. */
final class History {

    private final InstantSource clock;
    private final Supplier<Duration> pulse;
    private final List<Call> calls = new ArrayList<>();
    private long order;
    private int exchanges;

    /**
     * @param clock the one of the simulator, so that its ledger can be told beside
     * @param pulse the time of a {@link Pulse}
     */
    History(InstantSource clock, Supplier<Duration> pulse) {
        this.clock = clock;
        this.pulse = pulse;
    }

    /** The number of an exchange that is new. */
    synchronized int exchange() {
        return exchanges++;
    }

    /** A client asks. Answers the number of the call. */
    synchronized int invoked(
            int exchange,
            Operation operation,
            @Nullable String taskId,
            @Nullable Payload payload,
            @Nullable String mark) {
        int call = calls.size();
        calls.add(new Call(
                new Invocation(call, order++, clock.instant(), pulse.get(), exchange, operation, taskId, payload, mark),
                null));
        return call;
    }

    /** A client is told. */
    synchronized void completed(int call, Told told) {
        Completion completed = new Completion(order++, clock.instant(), pulse.get(), told);
        calls.set(call, new Call(calls.get(call).invoked(), completed));
    }

    /** Whether a call has gone on for longer than that, and has come to no end. */
    synchronized boolean hasOpenFor(Duration time) {
        Duration since = pulse.get().minus(time);
        return calls.stream()
                .filter(call -> call.completed() == null)
                .anyMatch(call -> call.invoked().pulse().compareTo(since) < 0);
    }

    /** How many calls there were. */
    synchronized int size() {
        return calls.size();
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }
}
