package io.camelcce.benchmarks.calls;

/** What is told of calls. */
enum Metric {
    THROUGHPUT("calls/s"),
    CPU("CPU µs/call"),
    BYTES("bytes/call"),
    P50("p50 µs"),
    P99("p99 µs"),
    BUSY("busy % at the rate"),
    SYSTEM_CALLS("system calls/call"),
    SERVER("server busy %");

    private final String label;

    Metric(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
