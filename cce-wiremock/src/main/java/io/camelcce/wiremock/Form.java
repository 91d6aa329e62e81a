package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parameters of a form; one without a value counts as absent (RFC 6749, sections 3.1 and 3.2). */
final class Form {

    private static final String CONTENT_TYPE = "application/x-www-form-urlencoded";

    private final Map<String, List<String>> parameters;

    private Form(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** Empty when the body is no form, is broken, or has a parameter twice. */
    static Optional<Form> of(Request request) {
        String contentType = request.getHeader("Content-Type");
        return contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith(CONTENT_TYPE)
                ? Optional.empty()
                : parse(request.getBodyAsString()).filter(form -> !form.repeats());
    }

    /** Empty when the query is broken. */
    static Optional<Form> inQueryOf(Request request) {
        String url = request.getUrl();
        return parse(url.substring(Math.min(url.length(), Routes.pathOf(request).length() + 1)));
    }

    /** {@code null} when it is absent, or there twice. */
    @Nullable
    String get(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.size() == 1 ? values.get(0) : null;
    }

    /** As {@link #get}. */
    Optional<String> find(String name) {
        return Optional.ofNullable(get(name));
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** Whether any parameter is there twice. */
    boolean repeats() {
        return parameters.values().stream().anyMatch(values -> values.size() > 1);
    }

    private static Optional<Form> parse(String encoded) {
        Map<String, List<String>> parameters = new HashMap<>();
        try {
            for (String pair : encoded.split("&", -1)) {
                int equals = pair.indexOf('=');
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                if (!value.isEmpty()) {
                    String name = decode(pair.substring(0, equals));
                    parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
                }
            }
            return Optional.of(new Form(parameters));
        } catch (IllegalArgumentException badEscape) {
            return Optional.empty();
        }
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
