package io.camelcce.authorization;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an authorization server sent a browser back with (RFC 6749, section 4.1.2).
 *
 * @param parameters by name; a name that is there twice is not there
 */
public record Callback(Map<String, String> parameters) {

    private static final int MOST_CHARACTERS = 8_192;

    /** Keeps a copy of the parameters. */
    public Callback {
        parameters = Map.copyOf(parameters);
    }

    /** Reads the query of a URI. One that cannot be read, or is longer than such a query is, has no parameters. */
    public static Callback of(URI uri) {
        String query = uri.getRawQuery();
        if (query == null || query.length() > MOST_CHARACTERS) {
            return new Callback(Map.of());
        }
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            values.merge(name, Optional.of(value), (one, other) -> Optional.empty());
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        values.forEach((name, value) -> value.ifPresent(text -> parameters.put(name, text)));
        return new Callback(parameters);
    }

    /** A parameter, if it is there once and not blank. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    /** The names only: the values are secret. */
    @Override
    public String toString() {
        return "Callback" + parameters.keySet();
    }
}
