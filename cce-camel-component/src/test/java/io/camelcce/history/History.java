package io.camelcce.history;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what clients ask for and what they are told, in the order in which they do. Safe for several threads. */
final class History {

    private final InstantSource clock;
    private final List<Call> calls = new ArrayList<>();
    private long order;
    private int exchanges;

    /** @param clock the one of the simulator, so that its ledger can be told beside */
    History(InstantSource clock) {
        this.clock = clock;
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
                new Invocation(call, order++, clock.instant(), exchange, operation, taskId, payload, mark), null));
        return call;
    }

    /** A client is told. */
    synchronized void completed(int call, Told told) {
        calls.set(call, new Call(calls.get(call).invoked(), new Completion(order++, clock.instant(), told)));
    }

    /** How many calls there were. */
    synchronized int size() {
        return calls.size();
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }
}
