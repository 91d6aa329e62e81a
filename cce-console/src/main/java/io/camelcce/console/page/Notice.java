package io.camelcce.console.page;

import java.util.List;

/**
 * What is told once, on the next page.
 *
 * @param lines what belongs to it, each of its own
 * @param problem whether something did not come about
 */
public record Notice(String text, List<String> lines, boolean problem) {

    /** Keeps a copy of the lines. */
    public Notice {
        lines = List.copyOf(lines);
    }

    static Notice done(String text) {
        return new Notice(text, List.of(), false);
    }

    static Notice problem(String text) {
        return new Notice(text, List.of(), true);
    }
}
