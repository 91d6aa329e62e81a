package io.camelcce.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complete answer.
 *
 * @param headers by names in lower case, in the order of arrival
 * @param body empty if there is none
 */
public record HttpAnswer(int status, Map<String, List<String>> headers, String body) {

    /** The first value of a header, whatever its case. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null ? null : values.get(0);
    }

    /** Without headers and body: they may be personal. */
    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
