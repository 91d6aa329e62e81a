package io.camelcce.task;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads values of a message that have an obvious text. */
final class Scalar {

    static final String RULE = "must be a text, a number or a boolean";

    private Scalar() {}

    /** The text of a value; empty if it is not a scalar. Numbers are written out, without an exponent. */
    static Optional<String> text(Object value) {
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            return Optional.of(decimal(value.toString()));
        }
        boolean obvious = value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof UUID
                || value instanceof Enum<?>
                || value.getClass().getPackage() == Instant.class.getPackage()
                || value.getClass().getPackage() == Scalar.class.getPackage();
        return obvious ? Optional.of(value.toString()) : Optional.empty();
    }

    private static String decimal(String number) {
        try {
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException notFinite) {
            return number;
        }
    }
}
