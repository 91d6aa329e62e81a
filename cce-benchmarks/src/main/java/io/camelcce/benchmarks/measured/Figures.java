package io.camelcce.benchmarks.measured;

import java.util.Locale;

/** Numbers as people read them. */
public final class Figures {

    private static final int FEW = 10;
    private static final int MANY = 100;

    private Figures() {}

    /** With two decimals below ten, with one above. */
    public static String of(double value) {
        if (value == Math.rint(value)) {
            return format("%,.0f", value);
        }
        return format(Math.abs(value) < FEW ? "%.2f" : "%,.1f", value);
    }

    /** With three digits or more, whole from a hundred on. */
    public static String brief(double value) {
        return Math.abs(value) < MANY ? of(value) : format("%,.0f", value);
    }

    /** For programs: with two decimals, without separators. */
    public static String plain(double value) {
        return format("%.2f", value);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
