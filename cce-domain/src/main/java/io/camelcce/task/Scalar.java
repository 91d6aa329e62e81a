package io.camelcce.task;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads values of a message that have an obvious text. */
final class Scalar {

    static final String RULE = "must be a text, a number or a boolean";

    private static final int MOST_DIGITS = 1_000;
    private static final int MOST_BITS = 4 * MOST_DIGITS;

    private Scalar() {}

    /**
     * The text of a value; empty if it is not a scalar. Numbers are written out, without an exponent: those that are not
     * finite, or would have more than 1,000 digits, have no text.
     */
    static Optional<String> text(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return Double.isFinite(((Number) value).doubleValue())
                    ? decimal(new BigDecimal(value.toString()))
                    : Optional.empty();
        } else if (value instanceof BigDecimal number) {
            return decimal(number);
        } else if (value instanceof BigInteger number) {
            return decimal(new BigDecimal(number));
        }
        boolean obvious = value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof UUID
                || value instanceof Enum<?>
                || value.getClass().getPackageName().equals(Instant.class.getPackageName())
                || value.getClass().getPackageName().equals(Scalar.class.getPackageName());
        return obvious ? Optional.of(value.toString()) : Optional.empty();
    }

    /** What a value without a text has to be. */
    static String rule(Object value) {
        return value instanceof Number ? "must be a number of at most %d digits".formatted(MOST_DIGITS) : RULE;
    }

    /** Ten characters of a message can be a number of a thousand million digits: it is measured before it is written. */
    private static Optional<String> decimal(BigDecimal number) {
        if (number.unscaledValue().bitLength() > MOST_BITS || digits(number) > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(number.stripTrailingZeros().toPlainString());
    }

    private static long digits(BigDecimal number) {
        long precision = number.precision();
        return Math.max(precision - number.scale(), Math.max(precision, number.scale()));
    }
}
