package io.camelcce.benchmarks;

import java.util.Locale;

/** Numbers as people read them. */
final class Figures {

    private Figures() {}

    static String of(double value) {
        if (value == Math.rint(value)) {
            return "%,.0f".formatted(value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%,.1f", value);
    }
}
