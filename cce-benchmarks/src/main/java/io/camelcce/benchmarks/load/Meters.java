package io.camelcce.benchmarks.load;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What this process has used up.
 *
 * @param nanos on the clock
 * @param cpuNanos of the processor
 * @param bytes that its living Java threads have allocated
 */
record Meters(long nanos, long cpuNanos, long bytes) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Meters read() {
        return new Meters(System.nanoTime(), SYSTEM.getProcessCpuTime(), allocated());
    }

    Meters since(Meters earlier) {
        return new Meters(nanos - earlier.nanos, cpuNanos - earlier.cpuNanos, bytes - earlier.bytes);
    }

    private static long allocated() {
        return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
