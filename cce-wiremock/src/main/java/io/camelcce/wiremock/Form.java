package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of a form; one without a value counts as absent (RFC 6749, section 3.2). */
final class Form {

    private static final String CONTENT_TYPE = "application/x-www-form-urlencoded";

    private final Map<String, String> parameters;

    private Form(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Empty when the body is no form, is broken, or has a parameter twice. */
    static Optional<Form> of(Request request) {
        String contentType = request.getHeader("Content-Type");
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith(CONTENT_TYPE)) {
            return Optional.empty();
        }
        try {
            return parse(request.getBodyAsString());
        } catch (IllegalArgumentException badEscape) {
            return Optional.empty();
        }
    }

    @Nullable
    String get(String name) {
        return parameters.get(name);
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    private static Optional<Form> parse(String body) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!value.isEmpty() && parameters.put(name, value) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Form(parameters));
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
