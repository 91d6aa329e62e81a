package io.camelcce.benchmarks.calls;

import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.jvm.ChildJvm;
import io.camelcce.benchmarks.jvm.Core;
import io.camelcce.benchmarks.load.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A client, seen from outside. */
final class ClientProcess implements AutoCloseable {

    /** The same for everyone; on one processor, this collector is the one that a JVM takes by itself. */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xms256m", "-Xmx256m");

    private final ContenderKind kind;
    private final ChildJvm jvm;

    private ClientProcess(ContenderKind kind, ChildJvm jvm) {
        this.kind = kind;
        this.jvm = jvm;
    }

    static ClientProcess start(ContenderKind kind, String authority, int connections) throws IOException {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(kind.options());
        ChildJvm jvm = ChildJvm.start(
                Core.CLIENTS, options, Client.class, kind.toString(), authority, Integer.toString(connections));
        jvm.line();
        return new ClientProcess(kind, jvm);
    }

    ContenderKind kind() {
        return kind;
    }

    long pid() {
        return jvm.pid();
    }

    /** @throws IOException if a call was not answered as it should */
    Window carryOut(Order order) throws IOException {
        Window window = Client.JSON.readValue(jvm.ask(Client.JSON.writeValueAsString(order)), Window.class);
        if (window.failures() > 0) {
            throw new IOException(
                    "%s: %d calls failed, the first with %s".formatted(kind, window.failures(), window.firstFailure()));
        }
        return window;
    }

    @Override
    public void close() throws IOException {
        jvm.close();
    }
}
