package io.camelcce.benchmarks.load;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The kinds of threads that callers run on. */
public enum Threads {
    /** Threads of the operating system. */
    PLATFORM,
    /** Virtual ones, from JDK 21 on. */
    VIRTUAL;

    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    /** Whether this virtual machine has them. */
    public boolean areThere() {
        return this == PLATFORM || Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS;
    }

    /** An executor with a thread for each task. */
    ExecutorService executor() {
        if (this == PLATFORM) {
            return Executors.newCachedThreadPool();
        }
        try {
            // The code is compiled for a JDK that does not have it.
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException("Virtual threads need JDK 21 or later", absent);
        }
    }
}
