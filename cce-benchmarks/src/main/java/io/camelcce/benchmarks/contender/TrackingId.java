package io.camelcce.benchmarks.contender;

import java.util.UUID;

/** What follows one request through all logs: the component sends one, so everyone does. */
final class TrackingId {

    static final String HEADER = "TrackingId";

    private TrackingId() {}

    static String next() {
        return "Bench_" + UUID.randomUUID();
    }
}
