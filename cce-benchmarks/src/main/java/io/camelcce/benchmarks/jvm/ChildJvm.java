package io.camelcce.benchmarks.jvm;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java virtual machine of its own, with the class path of this one at least: it is asked line by line, and ends with its
 * standard input.
 */
public final class ChildJvm implements AutoCloseable {

    private static final int MOST_TIMES = 10;

    private final Process process;
    private final PrintWriter in;
    private final BufferedReader out;

    private ChildJvm(Process process) {
        this.process = process;
        this.in = new PrintWriter(process.outputWriter(), true);
        this.out = process.inputReader();
    }

    /** Starts one. */
    public static ChildJvm start(Core core, List<String> options, Class<?> main, String... arguments)
            throws IOException {
        return startWith("", core, options, main, arguments);
    }

    /**
     * Starts one that has further libraries.
     *
     * @param libraries their class path, which comes last
     */
    public static ChildJvm startWith(
            String libraries, Core core, List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(core.prefix());
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        String own = System.getProperty("java.class.path");
        command.addAll(List.of("-cp", libraries.isEmpty() ? own : own + File.pathSeparator + libraries));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ChildJvm(
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
    }

    /** Has it run on a processor from now on, with all its threads; does nothing where processes cannot be pinned. */
    public void pin(Core core) throws IOException {
        List<String> command = core.pinning(pid());
        if (command.isEmpty()) {
            return;
        }
        // A thread that ends meanwhile makes it give up: callers of a moment ago do.
        String said = "";
        for (int time = 0; time < MOST_TIMES; time++) {
            Process pinning =
                    new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).start();
            said = new String(pinning.getErrorStream().readAllBytes(), Charset.defaultCharset());
            if (isDone(pinning)) {
                return;
            }
        }
        throw new IOException("A process could not be pinned by %s: %s".formatted(command, said.strip()));
    }

    private static boolean isDone(Process process) throws IOException {
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a process was pinned", interrupted);
        }
    }

    /** The next line that it prints. */
    public String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("A process ended before it answered: what it printed stands above");
        }
        return line;
    }

    /** Gives it a line. */
    public void tell(String words) {
        in.println(words);
    }

    /** Gives it a line, and waits for its answer. */
    public String ask(String question) throws IOException {
        tell(question);
        return line();
    }

    /** Its number in the system. */
    public long pid() {
        return process.pid();
    }

    /** The processor time that it has taken; zero where that is not told. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Lets it end, and waits for that. */
    @Override
    public void close() throws IOException {
        in.close();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
        out.close();
    }
}
