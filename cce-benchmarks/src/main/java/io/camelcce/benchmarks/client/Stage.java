package io.camelcce.benchmarks.client;

import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.jvm.ChildJvm;
import io.camelcce.benchmarks.jvm.Core;
import io.camelcce.benchmarks.stub.StubServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stub server on its processor, and the clients on theirs. */
public final class Stage implements AutoCloseable {

    /** On one processor, this collector is the one that a JVM takes by itself. */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xms256m", "-Xmx256m");

    private final ChildJvm stub;
    private final String authority;
    private final @Nullable Path recordings;
    private final List<ClientProcess> clients = new ArrayList<>();

    private Stage(ChildJvm stub, @Nullable Path recordings) throws IOException {
        this.stub = stub;
        this.authority = stub.line();
        this.recordings = recordings;
    }

    /** With the server, and nobody who calls it yet. */
    public static Stage open() throws IOException {
        return open(null);
    }

    /** The same; every client leaves a recording of the Flight Recorder in a folder. */
    public static Stage open(@Nullable Path recordings) throws IOException {
        return new Stage(
                ChildJvm.start(Core.SERVER, List.of("-XX:+UseSerialGC", "-Xmx256m"), StubServer.class), recordings);
    }

    /** Another client, with further options for its virtual machine; to be pinned once it is warm. */
    public ClientProcess client(ContenderKind kind, int connections, String... further) throws IOException {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of(further));
        options.addAll(kind.options());
        if (recordings != null) {
            // The recorder tells that it starts, where the client's own lines are expected.
            options.add("-Xlog:jfr*=error");
            options.add("-XX:StartFlightRecording:settings=profile,dumponexit=true,filename="
                    + recordings.resolve(kind + ".jfr"));
        }
        ChildJvm jvm = ChildJvm.start(
                Core.ANY, options, Client.class, kind.toString(), authority, Integer.toString(connections));
        ClientProcess client = new ClientProcess(kind, jvm);
        clients.add(client);
        jvm.line();
        return client;
    }

    /** How long the server has been at work. */
    public Duration serverCpu() {
        return stub.cpu();
    }

    @Override
    public void close() throws IOException {
        for (ClientProcess client : clients) {
            client.close();
        }
        stub.close();
    }
}
