package io.camelcce.benchmarks.jvm;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Counts the system calls of all threads of a process, by strace. */
public final class SystemCalls implements AutoCloseable {

    private static final Path STRACE = Path.of("/usr/bin/strace");
    private static final int CALLS = 3;

    private final Process strace;
    private final Path summary;

    private SystemCalls(Process strace, Path summary) {
        this.strace = strace;
        this.summary = summary;
    }

    /** Whether there is an strace. */
    public static boolean canBeCounted() {
        return Files.isExecutable(STRACE);
    }

    /** Begins to count. */
    public static SystemCalls of(long pid) throws IOException {
        Path summary = Files.createTempFile("cce-bench", ".strace");
        Process strace = new ProcessBuilder(
                        STRACE.toString(), "-c", "-f", "-p", Long.toString(pid), "-o", summary.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        // It says so when it is attached.
        BufferedReader said = strace.errorReader();
        String line = said.readLine();
        if (line == null || !line.contains("attached")) {
            throw new IOException("strace cannot be attached: " + line);
        }
        return new SystemCalls(strace, summary);
    }

    /** Ends counting; how many there were. */
    public long count() throws IOException {
        interrupt();
        List<String> lines = Files.readAllLines(summary);
        String total = lines.stream()
                .filter(line -> line.endsWith(" total"))
                .findFirst()
                .orElseThrow(() -> new IOException("strace counted nothing: " + lines));
        return Long.parseLong(total.strip().split(" +")[CALLS]);
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
