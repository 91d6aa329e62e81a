package io.camelcce.benchmarks.jvm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processor that a process runs on. */
public enum Core {
    /** The first. */
    CLIENTS("0"),
    /** The second. */
    SERVER("1"),
    /** Any: it is not pinned. */
    ANY("");

    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private final String number;

    Core(String number) {
        this.number = number;
    }

    /** Whether processes can be pinned here: on Linux with taskset, and two processors or more. */
    public static boolean arePinned() {
        return Files.isExecutable(TASKSET) && Runtime.getRuntime().availableProcessors() > 1;
    }

    /** What stands before a command. */
    List<String> prefix() {
        return this == ANY || !arePinned() ? List.of() : List.of(TASKSET.toString(), "-c", number);
    }

    /** The command that pins all threads of a process that runs; empty if there is none. */
    List<String> pinning(long pid) {
        return this == ANY || !arePinned()
                ? List.of()
                : List.of(TASKSET.toString(), "--all-tasks", "--cpu-list", "--pid", number, Long.toString(pid));
    }
}
