package io.camelcce.benchmarks.client;

import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.jvm.ChildJvm;
import io.camelcce.benchmarks.jvm.Core;
import io.camelcce.benchmarks.jvm.SystemCalls;
import io.camelcce.benchmarks.load.Window;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

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
    public String warmUp(int callers, Duration longest) throws IOException {
        return asked(Order.warmUp(callers, longest)).firstFailure();
    }

    /** It is warm: from now on it runs on the processor of the clients alone. */
    public void pin() throws IOException {
        jvm.pin(Core.CLIENTS);
    }

    /**
     * Has it carry out an order.
     *
     * @throws IOException if more calls were not answered as they should than one in a thousand: the JDK's client loses
     *     one now and then
     */
    public Window carryOut(Order order) throws IOException {
        Window window = asked(order);
        if (window.failures() > MOST_FAILURES * window.calls()) {
            throw new IOException(
                    "%s: %d calls failed, the first with %s".formatted(kind, window.failures(), window.firstFailure()));
        }
        return window;
    }

    private Window asked(Order order) throws IOException {
        return Client.JSON.readValue(jvm.ask(Client.JSON.writeValueAsString(order)), Window.class);
    }

    /** How many system calls an order takes; empty if they cannot be counted here. */
    public OptionalLong systemCalls(Order order) throws IOException {
        Optional<SystemCalls> begun = SystemCalls.of(jvm.pid());
        if (begun.isEmpty()) {
            return OptionalLong.empty();
        }
        try (SystemCalls counting = begun.get()) {
            carryOut(order);
            return OptionalLong.of(counting.count());
        }
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
