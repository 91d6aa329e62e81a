package io.camelcce.console.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Headers of a request, which platform-http puts into one map with the parameters of the URL and the fields of a form.
 *
 * @param all by their names, in any case
 */
record RequestHeaders(Map<String, Object> all) {

    /** The headers that decide who is let in. */
    private static final List<String> TRUSTED = List.of(
            "Host",
            "Origin",
            "Sec-Fetch-Site",
            "Sec-Fetch-Mode",
            "Referer",
            "Cookie",
            "Content-Type",
            "Content-Length",
            "Authorization");

    /** Without the values: there are cookies and credentials among them. */
    @Override
    public String toString() {
        return "RequestHeaders" + all.keySet();
    }

    /** The value, or all of them with commas between; null if there is none. */
    @Nullable
    String get(String name) {
        return get(name, ", ");
    }

    /** The cookies, which may come in several headers. */
    @Nullable
    String cookies() {
        return get("Cookie", "; ");
    }

    private @Nullable String get(String name, String between) {
        Object value = all.get(name);
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(between));
        }
        return value == null ? null : value.toString();
    }

    /**
     * Whether a parameter or a field has the name of a header that decides, so that it could pass for it. Servers may
     * separate parameters by semicolons, too.
     *
     * @throws IllegalArgumentException if a name cannot be decoded
     */
    static boolean arePosedBy(String rawQuery, Collection<String> fields) {
        Stream<String> parameters = Stream.of(rawQuery.split("[&;]"))
                .map(parameter -> URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8)
                        .strip());
        return Stream.concat(parameters, fields.stream().map(String::strip))
                .anyMatch(name -> TRUSTED.stream().anyMatch(name::equalsIgnoreCase));
    }
}
