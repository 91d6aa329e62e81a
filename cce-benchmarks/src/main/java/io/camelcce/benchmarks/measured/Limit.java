package io.camelcce.benchmarks.measured;

import org.jspecify.annotations.Nullable;

/**
 * What a value shall keep to.
 *
 * @param sense on which side of the limit the value shall be
 * @param value the limit itself
 * @param acceptable what is acceptable beyond the limit at the utmost; null if nothing is
 */
public record Limit(Sense sense, double value, @Nullable Double acceptable) {

    /** On which side of a limit a value shall be. */
    public enum Sense {
        /** Not above the limit. */
        AT_MOST,
        /** Not below the limit. */
        AT_LEAST
    }

    /** How a value stands to its limit. */
    public enum Verdict {
        /** Within the limit. */
        MET,
        /** Beyond the limit, within what is acceptable. */
        ACCEPTABLE,
        /** Beyond all of it. */
        MISSED
    }

    /** A limit that a value shall not exceed. */
    public static Limit atMost(double value) {
        return new Limit(Sense.AT_MOST, value, null);
    }

    /** A limit that a value shall reach. */
    public static Limit atLeast(double value) {
        return new Limit(Sense.AT_LEAST, value, null);
    }

    /** The same limit; up to another value it is missed, but acceptable. */
    public Limit orAcceptable(double another) {
        return new Limit(sense, value, another);
    }

    /** How a value stands to it. */
    public Verdict of(double measured) {
        if (keeps(measured, value)) {
            return Verdict.MET;
        }
        return acceptable != null && keeps(measured, acceptable) ? Verdict.ACCEPTABLE : Verdict.MISSED;
    }

    private boolean keeps(double measured, double bound) {
        return sense == Sense.AT_MOST ? measured <= bound : measured >= bound;
    }
}
