package io.camelcce.examples.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The application in a JVM of its own, which a test can kill at any moment. */
final class KillableApplication implements AutoCloseable {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Process process;

    private KillableApplication(Process process) {
        this.process = process;
    }

    static KillableApplication start(Surroundings surroundings) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(JAVA, "-XX:TieredStopAtLevel=1", "-Dlog.file=target/killed.log", "-Dlog.append=true"));
        surroundings.settings().forEach((name, value) -> command.add("-D%s=%s".formatted(name, value)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FromABroker.class.getName()));
        return new KillableApplication(new ProcessBuilder(command).inheritIO().start());
    }

    /** {@code kill -9}, and waits until it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
