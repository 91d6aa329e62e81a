package io.camelcce.benchmarks.measured;

/** Hears how far a measurement is. */
@FunctionalInterface
public interface Progress {

    /** A part begins. */
    void begins(String part);
}
