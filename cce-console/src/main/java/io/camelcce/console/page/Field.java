package io.camelcce.console.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param name that it is sent by
 * @param label for people
 * @param input what it is filled in with
 * @param value that it has already; empty for a secret
 * @param choices of a {@link Input#CHOICE}
 * @param hint what it is, or what there is already
 * @param fault what is wrong with it; null if nothing is
 */
public record Field(
        String name,
        String label,
        Input input,
        String value,
        List<Choice> choices,
        String hint,
        @Nullable String fault) {

    /** Keeps a copy of the list. */
    public Field {
        choices = List.copyOf(choices);
    }

    /** Of the element, for links to it. */
    public String id() {
        return "field-" + name;
    }

    /** The ids of what is told of it; null if nothing is. */
    public @Nullable String describedBy() {
        String ids = (fault == null ? "" : id() + "-fault ") + (hint.isEmpty() ? "" : id() + "-hint");
        return ids.isBlank() ? null : ids.strip();
    }

    /** What a field is filled in with. */
    public enum Input {
        /** A line. */
        TEXT,
        /** An address. */
        URL,
        /** What is not shown. */
        SECRET,
        /** One of several. */
        CHOICE
    }

    /** One of several. */
    public record Choice(String value, String text) {}
}
