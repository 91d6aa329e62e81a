package io.camelcce.benchmarks.load;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Calls until Java has compiled what they run through: before that, what is measured is the interpreter and the compiler. */
public final class WarmUp {

    private static final Duration SLICE = Duration.ofSeconds(2);
    private static final int QUIET_SLICES = 2;
    /** The compiler goes on for minutes with what is hardly ever run. */
    private static final double QUIET = 0.05;

    private WarmUp() {}

    /**
     * Everyone calls, until the compiler has little to do.
     *
     * @param longest after which it is over in any case
     * @return the last slice of it
     */
    public static Window of(Callers callers, Duration longest) throws Exception {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        Duration slice = SLICE.compareTo(longest) < 0 ? SLICE : longest;
        long end = System.nanoTime() + longest.toNanos();
        int quiet = 0;
        Window last;
        do {
            long before = compiler.getTotalCompilationTime();
            last = callers.closedLoop(slice);
            boolean isQuiet = compiler.getTotalCompilationTime() - before < QUIET * slice.toMillis();
            quiet = isQuiet ? quiet + 1 : 0;
        } while (quiet < QUIET_SLICES && System.nanoTime() < end);
        return last;
    }
}
