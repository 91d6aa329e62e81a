package io.camelcce.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * Something that was measured.
 *
 * @param what in words
 * @param value the median, or what the words say
 * @param unit of the value and of the limit
 * @param spread how far the single values lay apart, in words; empty if there was but one
 * @param limit what the value shall not exceed; null if it is there to compare with
 */
public record Measurement(
        String what,
        double value,
        String unit,
        String spread,
        @Nullable Double limit) {

    /** Whether it is within its limit. */
    public boolean isMet() {
        return limit == null || value <= limit;
    }
}
