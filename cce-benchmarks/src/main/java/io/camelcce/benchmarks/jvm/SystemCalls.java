package io.camelcce.benchmarks.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Counts the system calls of all threads of a process, by strace. */
public final class SystemCalls implements AutoCloseable {

    private static final Path STRACE = Path.of("/usr/bin/strace");
    private static final Pattern ATTACHED = Pattern.compile("Process \\d+ attached");
    private static final int CALLS = 3;

    private final Process strace;
    private final Path summary;

    private SystemCalls(Process strace, Path summary) {
        this.strace = strace;
        this.summary = summary;
    }

    /** Begins to count; empty if there is no strace, or it may not look into other processes here. */
    public static Optional<SystemCalls> of(long pid) throws IOException {
        if (!Files.isExecutable(STRACE)) {
            return Optional.empty();
        }
        Path summary = Files.createTempFile("cce-bench", ".strace");
        SystemCalls counting = new SystemCalls(strace(pid, summary), summary);
        if (counting.isAttached()) {
            return Optional.of(counting);
        }
        counting.close();
        return Optional.empty();
    }

    private static Process strace(long pid, Path summary) throws IOException {
        return new ProcessBuilder(STRACE.toString(), "-c", "-f", "-p", Long.toString(pid), "-o", summary.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** It says so when it is. */
    private boolean isAttached() throws IOException {
        String line = strace.errorReader().readLine();
        return line != null && ATTACHED.matcher(line).find();
    }

    /** Ends counting; how many there were. */
    public long count() throws IOException {
        interrupt();
        List<String> lines = Files.readAllLines(summary);
        String total = lines.stream()
                .filter(line -> line.endsWith(" total"))
                .findFirst()
                .orElseThrow(() -> new IOException("strace counted nothing: " + lines));
        return Long.parseLong(total.strip().split(" +", -1)[CALLS]);
    }

    /** It writes what it counted when it is interrupted. */
    private void interrupt() throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(strace.pid()))
                    .start()
                    .waitFor();
            strace.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        strace.destroy();
        Files.deleteIfExists(summary);
    }
}
