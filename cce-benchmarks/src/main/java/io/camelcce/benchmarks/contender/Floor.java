package io.camelcce.benchmarks.contender;

import io.camelcce.benchmarks.load.Caller;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Each caller has a socket that stays open, and copies a request that is ready but for the task id. */
final class Floor implements Contender {

    private final String authority;
    private final Queue<FloorCaller> callers = new ConcurrentLinkedQueue<>();

    Floor(String authority) {
        this.authority = authority;
    }

    @Override
    public Caller caller() throws IOException {
        FloorCaller caller = new FloorCaller(authority);
        callers.add(caller);
        return caller;
    }

    @Override
    public void close() throws IOException {
        for (FloorCaller caller : callers) {
            caller.close();
        }
    }
}
