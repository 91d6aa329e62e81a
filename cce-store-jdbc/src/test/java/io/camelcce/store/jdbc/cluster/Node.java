package io.camelcce.store.jdbc.cluster;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of the JVMs, as the test sees it. */
final class Node implements AutoCloseable {

    static final int CALLERS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Process process;
    private final Writer commands;
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Map<String, String> lastAnswers = new ConcurrentHashMap<>();

    private Node(Process process) {
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        Thread reader = new Thread(this::listen, "node " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    static Node start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                NodeMain.class.getName()));
        command.addAll(List.of(arguments));
        try {
            return new Node(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/nodes.log")))
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** It is that time now, on its clock. */
    void at(Instant now) {
        command(Long.toString(now.toEpochMilli()));
    }

    void look() {
        long before = count("looked"::equals);
        command("look");
        await("look").atMost(LONGEST).until(() -> count("looked"::equals) > before);
    }

    /** What the server answers from now on gets no further. */
    void hold() {
        command("hold");
        awaitLine("holding");
    }

    void release() {
        command("release");
    }

    /** As SIGKILL does it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void awaitLine(String part) {
        awaitThat(part, () -> count(line -> line.contains(part)) > 0);
    }

    void awaitThat(String what, Callable<Boolean> condition) {
        await(what).atMost(LONGEST).pollInterval(Duration.ofMillis(2)).until(condition);
    }

    long count(Predicate<String> which) {
        return told.stream().filter(which).count();
    }

    /** Whether that is the last answer that all its callers got. */
    boolean allHave(String name, String answer) {
        return answers(name).values().stream()
                        .filter(last -> last.contains(answer))
                        .count()
                == CALLERS;
    }

    /** The last answer that each of its callers got. */
    Map<String, String> answers(String name) {
        return lastAnswers.entrySet().stream()
                .filter(last -> last.getKey().startsWith(name + "-"))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The fingerprints of the tokens that a caller got, one after another. */
    List<String> tokensOf(String name, int caller) {
        String begin = name + "-" + caller + " token ";
        return told.stream()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()))
                .toList();
    }

    List<String> told(String part) {
        return told.stream().filter(line -> line.contains(part)).toList();
    }

    @Override
    public void close() {
        kill();
    }

    private void command(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(this::hear);
        } catch (IOException | UncheckedIOException killed) {
            told.add("gone");
        }
    }

    private void hear(String line) {
        LOG.debug("{}: {}", process.pid(), line);
        told.add(line);
        int space = line.indexOf(' ');
        if (space > 0 && line.substring(0, space).matches(".*-\\d+")) {
            lastAnswers.put(line.substring(0, space), line.substring(space + 1));
        }
    }
}
