package io.camelcce.benchmarks.load;

/**
 * What a stretch of time of one contender came to.
 *
 * @param calls that were answered as they should
 * @param failures that were not
 * @param nanos how long it took
 * @param cpuNanos of all threads of the process, those of the virtual machine included; 0 if that was not measured
 * @param bytes that its Java threads allocated; 0 if that was not measured
 * @param p50 the time within which half of the calls was done, in microseconds; 0 if that was not measured
 * @param p99 the time within which 99 of 100 calls were done, in microseconds; 0 if that was not measured
 * @param firstFailure what a failure says; empty if there was none
 */
public record Window(
        long calls, long failures, long nanos, long cpuNanos, long bytes, double p50, double p99, String firstFailure) {

    private static final double NANOSECONDS = 1e9;
    private static final double PERCENT = 100;
    private static final double NANOSECONDS_PER_MICROSECOND = 1e3;

    /** A part of it, of which no more is known than how many calls it had. */
    Window part(long callsOfPart, long nanosOfPart) {
        return new Window(callsOfPart, failures, nanosOfPart, 0, 0, 0, 0, firstFailure);
    }

    /** Calls in a second. */
    public double throughput() {
        return calls * NANOSECONDS / nanos;
    }

    /** Microseconds of processor time for each call. */
    public double cpuPerCall() {
        return cpuNanos / NANOSECONDS_PER_MICROSECOND / calls;
    }

    /** How much of the time a processor was at work for it, in percent; more than a hundred on more than one. */
    public double busy() {
        return PERCENT * cpuNanos / nanos;
    }

    /** Bytes allocated for each call. */
    public double bytesPerCall() {
        return (double) bytes / calls;
    }
}
