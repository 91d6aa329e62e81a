package io.camelcce.benchmarks.client;

import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.jvm.ChildJvm;
import io.camelcce.benchmarks.jvm.Core;
import io.camelcce.benchmarks.jvm.Mark;
import io.camelcce.benchmarks.jvm.SystemCalls;
import io.camelcce.benchmarks.load.Threads;
import io.camelcce.benchmarks.load.Window;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** A client, seen from outside. */
public final class ClientProcess implements AutoCloseable {

    private static final double MOST_FAILURES = 0.001;

    private final ContenderKind kind;
    private final ChildJvm jvm;

    ClientProcess(ContenderKind kind, ChildJvm jvm) {
        this.kind = kind;
        this.jvm = jvm;
    }

    /** Whom it has. */
    public ContenderKind kind() {
        return kind;
    }

    /**
     * Calls until Java has compiled what calls run through, on all processors: on one, the compiler would hardly get to
     * work beside the callers.
     *
     * @return what a call failed with that failed; empty if none did. The JDK's client has calls that fail while it gets
     *     up to speed: as long as nothing is measured, that is told, and no more
     */
    public String warmUp(int callers, Threads threads, Duration longest) throws IOException {
        return asked(Order.warmUp(callers, threads, longest)).firstFailure();
    }

    /** It is warm: from now on it runs on the processor of the clients alone. */
    public void pin() throws IOException {
        jvm.pin(Core.CLIENTS);
    }

    /**
     * Has it carry out an order.
     *
     * @throws IOException if more calls were not answered as they should than one, and than one in a thousand: the JDK's
     *     client loses one now and then, also where there are few
     */
    public Window carryOut(Order order) throws IOException {
        return checked(asked(order));
    }

    private Window checked(Window window) throws IOException {
        if (window.failures() > Math.max(1, MOST_FAILURES * window.calls())) {
            throw new IOException(
                    "%s: %d calls failed, the first with %s".formatted(kind, window.failures(), window.firstFailure()));
        }
        return window;
    }

    private Window asked(Order order) throws IOException {
        tell(order);
        return answer();
    }

    private void tell(Order order) throws IOException {
        jvm.tell(Client.JSON.writeValueAsString(order));
    }

    /** Marks come before it. */
    private Window answer() throws IOException {
        String line = jvm.line();
        while (Mark.isOne(line)) {
            line = jvm.line();
        }
        return Client.JSON.readValue(line, Window.class);
    }

    /**
     * How many system calls a call takes, of callers who call again as soon as they are answered; empty if they cannot be
     * counted here.
     */
    public OptionalDouble systemCalls(int callers, Duration time) throws IOException {
        Optional<SystemCalls> begun = SystemCalls.of(jvm.pid());
        if (begun.isEmpty()) {
            return OptionalDouble.empty();
        }
        long count;
        try (SystemCalls counting = begun.get()) {
            tell(Order.marked(callers, time));
            count = counting.betweenMarks();
        }
        Window window = checked(answer());
        return window.calls() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / window.calls());
    }

    /** What it has while it does nothing. */
    public Rest rest() throws IOException {
        return Client.JSON.readValue(jvm.ask(Client.REST), Rest.class);
    }

    @Override
    public void close() throws IOException {
        jvm.close();
    }
}
