package io.camelcce.history;

import java.util.Locale;

/** The outcome of a call, in the words that a route reads. */
enum Verdict {
    DONE,
    INVALID,
    REJECTED,
    UNAUTHORIZED,
    UNAVAILABLE,
    UNKNOWN;

    static Verdict of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether it says that the request was not carried out. */
    boolean isRefusal() {
        return this != DONE && this != UNKNOWN;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
