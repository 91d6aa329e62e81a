package io.camelcce.benchmarks;

import java.util.EnumSet;
import java.util.List;

/** What can be measured by itself. */
enum Part {
    /** What a call costs. */
    CALLS,
    /** What virtual threads do for it. */
    THREADS,
    /** What a start costs. */
    STARTUP,
    /** What tokens and authorizations cost. */
    TOKENS,
    /** What a page of the console costs. */
    CONSOLE,
    /** What stays the same over a long run and with many integrations. */
    SOAK;

    /** Whether its server and its clients have a processor each, where processes can be pinned. */
    boolean isPinned() {
        return this == CALLS || this == THREADS || this == SOAK;
    }

    /** Those that are measured if nothing else is said. */
    static List<Part> usual() {
        return List.copyOf(EnumSet.complementOf(EnumSet.of(SOAK)));
    }
}
