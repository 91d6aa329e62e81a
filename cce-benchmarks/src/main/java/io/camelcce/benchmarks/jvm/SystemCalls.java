package io.camelcce.benchmarks.jvm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Counts the system calls of a process from one {@link Mark} that it sets to the other, by strace: of all threads but those
 * of Java's compilers, which are at work for a while yet. What it does before and after the marks, and that it is looked
 * into, is not in it.
 */
public final class SystemCalls implements AutoCloseable {

    private static final Path STRACE = Path.of("/usr/bin/strace");
    private static final Pattern ATTACHED = Pattern.compile("Process \\d+ attached");

    private final long pid;
    private final Process strace;
    private final BufferedReader told;

    private SystemCalls(long pid, Process strace) {
        this.pid = pid;
        this.strace = strace;
        this.told = strace.errorReader();
    }

    /** Looks into a process from now on; empty if there is no strace, or it may not do that here. */
    public static Optional<SystemCalls> of(long pid) throws IOException {
        if (!Files.isExecutable(STRACE)) {
            return Optional.empty();
        }
        SystemCalls counting = new SystemCalls(pid, strace(pid));
        if (counting.isAttached()) {
            return Optional.of(counting);
        }
        counting.close();
        return Optional.empty();
    }

    /** Arguments are left as they are, which takes least time; but for writes, which show a mark. */
    private static Process strace(long pid) throws IOException {
        return new ProcessBuilder(
                        STRACE.toString(), "-f", "-e", "raw=!write", "-e", "signal=none", "-s", "8", "-p", "" + pid)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** It says so when it is. */
    private boolean isAttached() throws IOException {
        String line = told.readLine();
        return line != null && ATTACHED.matcher(line).find();
    }

    /**
     * Waits until the process has set both marks; how many calls there were between them. Nothing else is to be waited for
     * meanwhile: the process stands still where nobody takes what strace tells.
     */
    public long betweenMarks() throws IOException {
        TracedCalls calls = new TracedCalls(CompilerThreads.of(pid));
        while (!calls.isDone()) {
            String line = told.readLine();
            if (line == null) {
                throw new IOException("strace ended before the process had set its marks");
            }
            calls.take(line);
        }
        return calls.count();
    }

    /** The process is left alone again when this returns. */
    @Override
    public void close() throws IOException {
        strace.toHandle().destroy();
        // It ends when all that it has to tell is taken.
        told.transferTo(Writer.nullWriter());
        try {
            strace.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
