package io.camelcce.console.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Parameters of a URL, or fields of a form: of a name that comes several times, the first value.
 *
 * @param values by name
 */
public record Parameters(Map<String, String> values) {

    /** No parameters. */
    public static final Parameters NONE = new Parameters(Map.of());

    /** Keeps a copy. */
    public Parameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value, without blanks at its ends; empty if it is not there. */
    public String get(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** Whether there is a value that is not blank. */
    public boolean has(String name) {
        return !get(name).isEmpty();
    }

    /** The names only: values may be secret. */
    @Override
    public String toString() {
        return "Parameters" + values.keySet();
    }
}
