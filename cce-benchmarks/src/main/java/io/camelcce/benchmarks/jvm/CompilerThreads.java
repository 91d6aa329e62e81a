package io.camelcce.benchmarks.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells by its number in the system whether a thread of a process is one of Java's compilers: the system has the beginning
 * of its name. One that has ended is none.
 */
final class CompilerThreads implements Predicate<String> {

    private final Path threads;
    private final Map<String, Boolean> known = new HashMap<>();

    /** @param threads the folder of a process that has one for each thread */
    CompilerThreads(Path threads) {
        this.threads = threads;
    }

    static CompilerThreads of(long pid) {
        return new CompilerThreads(Path.of("/proc", Long.toString(pid), "task"));
    }

    @Override
    public boolean test(String thread) {
        return known.computeIfAbsent(thread, this::isCompiler);
    }

    private boolean isCompiler(String thread) {
        try {
            return Files.readString(threads.resolve(thread).resolve("comm")).contains("Compiler");
        } catch (IOException ended) {
            return false;
        }
    }
}
