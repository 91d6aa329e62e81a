package io.camelcce.benchmarks.client;

import java.lang.management.ManagementFactory;

/**
 * What a client has while it does nothing.
 *
 * @param heap bytes that are in use after all garbage is gone
 * @param threads that are alive
 */
public record Rest(long heap, int threads) {

    private static final int COLLECTIONS = 3;

    static Rest now() {
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
        }
        return new Rest(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }
}
