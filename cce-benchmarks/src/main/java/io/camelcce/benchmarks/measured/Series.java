package io.camelcce.benchmarks.measured;

import java.util.Arrays;
import java.util.List;

/**
 * Single values of one thing.
 *
 * @param values at least one
 */
public record Series(List<Double> values) {

    /** Keeps a sorted copy. */
    public Series {
        values = values.stream().sorted().toList();
    }

    /** The values of an array. */
    public static Series of(double... values) {
        return new Series(Arrays.stream(values).boxed().toList());
    }

    /** The one in the middle. */
    public double median() {
        int size = values.size();
        return (values.get((size - 1) / 2) + values.get(size / 2)) / 2;
    }

    /** The least. */
    public double least() {
        return values.get(0);
    }

    /** The greatest. */
    public double greatest() {
        return values.get(values.size() - 1);
    }

    /** From the least to the greatest, for people. */
    public String spread() {
        return values.size() < 2
                ? ""
                : "%s to %s of %d".formatted(Figures.of(least()), Figures.of(greatest()), values.size());
    }
}
