package io.camelcce.benchmarks.measured;

import java.nio.file.Path;
import java.time.Duration;

/** A part of what is measured. */
public interface Benchmark {

    /** How long it will take, about. */
    Duration estimate();

    /**
     * Measures it.
     *
     * @param results a folder for files that show more than the tables
     * @param progress is told what is done
     */
    Section measure(Path results, Progress progress) throws Exception;
}
