package io.camelcce.benchmarks.measured;

import org.jspecify.annotations.Nullable;

/**
 * Something that was measured.
 *
 * @param what in words
 * @param value the median, or what the words say; not a number if it could not be measured
 * @param unit of the value and of the limit
 * @param spread how far the single values lay apart, in words, or why there is no value; empty if there was but one
 * @param limit what the value shall keep to; null if it is there to compare with
 */
public record Measurement(
        String what,
        double value,
        String unit,
        String spread,
        @Nullable Limit limit) {

    /** Something that cannot be measured here. */
    public static Measurement impossible(String what, String because) {
        return new Measurement(what, Double.NaN, "", because, null);
    }

    /** The median of values, with their spread. */
    public static Measurement of(String what, Series values, String unit, @Nullable Limit limit) {
        return new Measurement(what, values.median(), unit, values.spread(), limit);
    }

    /** Whether it is within its limit, or beyond it by an acceptable amount. */
    public boolean isMet() {
        return limit == null || limit.of(value) != Limit.Verdict.MISSED;
    }
}
