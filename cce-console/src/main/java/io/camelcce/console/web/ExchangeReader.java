package io.camelcce.console.web;

import io.camelcce.console.access.Caller;
import io.camelcce.console.access.SessionCookie;
import io.camelcce.console.web.Reading.Received;
import io.camelcce.console.web.Reading.Unreadable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Reads what platform-http received. Nothing of it is trusted. */
public final class ExchangeReader {

    static final int LONGEST_PATH = 2 * 1024;
    static final int LONGEST_QUERY = 8 * 1024;
    static final int LARGEST_FORM = 64 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";

    private final String root;
    private final SessionCookie cookie;

    /** @param root the path of the console */
    public ExchangeReader(String root, SessionCookie cookie) {
        this.root = root;
        this.cookie = cookie;
    }

    /** Reads a request. */
    public Reading read(Exchange exchange) {
        Message message = exchange.getMessage();
        String uri = message.getHeader(Exchange.HTTP_URI, "", String.class);
        String rawPath = uri.split("\\?", 2)[0];
        // Servlets have the query as it came under the other name only.
        String query = message.getHeader(Exchange.HTTP_QUERY, "", String.class);
        String rawQuery = message.getHeader(Exchange.HTTP_RAW_QUERY, query, String.class);
        if (rawPath.length() > LONGEST_PATH) {
            return unreadable(message, List.of(), new Fault(414, "The address is too long."));
        }
        Optional<List<String>> path = RequestPath.below(root, rawPath);
        if (path.isEmpty()) {
            return unreadable(message, List.of(), new Fault(404, "There is no page of this address."));
        }
        if (rawQuery.length() > LONGEST_QUERY) {
            return unreadable(message, path.get(), new Fault(414, "The address is too long."));
        }
        RequestHeaders headers = new RequestHeaders(message.getHeaders());
        Map<?, ?> fields = fields(message, headers);
        Optional<Fault> fault = queryFault(rawQuery, fields).or(() -> formFault(headers, fields));
        if (fault.isPresent()) {
            return unreadable(message, path.get(), fault.get());
        }
        return new Received(
                method(message),
                path.get(),
                QueryText.parse(rawQuery),
                form(fields),
                rawQuery.isEmpty() ? rawPath : rawPath + "?" + rawQuery,
                caller(message, headers));
    }

    private static String method(Message message) {
        return message.getHeader(Exchange.HTTP_METHOD, "", String.class).toUpperCase(Locale.ROOT);
    }

    private static Unreadable unreadable(Message message, List<String> path, Fault fault) {
        Peer peer = Peer.of(message);
        return new Unreadable(method(message), path, fault.status(), fault.text(), peer.user(), peer.address());
    }

    private static Optional<Fault> queryFault(String rawQuery, Map<?, ?> fields) {
        try {
            List<String> names = fields.keySet().stream().map(String::valueOf).toList();
            return RequestHeaders.arePosedBy(rawQuery, names)
                    ? Optional.of(new Fault(400, "A parameter has the name of a header."))
                    : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.of(new Fault(400, "The query is not encoded as it has to be."));
        }
    }

    /** Where Camel did not take the form apart, that is done here: its own way for Spring Boot leaves fields encoded. */
    private static Map<?, ?> fields(Message message, RequestHeaders headers) {
        if (message.getBody() instanceof Map<?, ?> map) {
            return map;
        }
        String type = headers.get("Content-Type");
        String text = type != null && isForm(type) ? message.getBody(String.class) : null;
        return text == null ? Map.of() : QueryText.parseForm(text).values();
    }

    private static boolean isForm(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    private static Optional<Fault> formFault(RequestHeaders headers, Map<?, ?> fields) {
        String type = headers.get("Content-Type");
        if (type != null && !isForm(type)) {
            return Optional.of(new Fault(415, "Forms are sent as " + FORM + "."));
        }
        boolean tooLarge = isTooLarge(headers.get("Content-Length"))
                || fields.entrySet().stream()
                                .mapToLong(field -> String.valueOf(field).length())
                                .sum()
                        > LARGEST_FORM;
        return tooLarge
                ? Optional.of(new Fault(413, "The form is larger than %d bytes.".formatted(LARGEST_FORM)))
                : Optional.empty();
    }

    private static boolean isTooLarge(@Nullable String contentLength) {
        try {
            return contentLength != null && Long.parseLong(contentLength.strip()) > LARGEST_FORM;
        } catch (NumberFormatException noNumber) {
            return true;
        }
    }

    private static Parameters form(Map<?, ?> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> values.put(
                String.valueOf(name), String.valueOf(value instanceof List<?> several ? several.get(0) : value)));
        return new Parameters(values);
    }

    /** HTTP/2 has a pseudo-header in its place, which stands in the URL only (RFC 9113, section 8.3.1). */
    private static @Nullable String host(Message message, RequestHeaders headers) {
        String host = headers.get("Host");
        if (host != null) {
            return host;
        }
        try {
            return URI.create(message.getHeader(Exchange.HTTP_URL, "", String.class))
                    .getRawAuthority();
        } catch (IllegalArgumentException noUrl) {
            return null;
        }
    }

    private Caller caller(Message message, RequestHeaders headers) {
        Peer peer = Peer.of(message);
        return new Caller(
                host(message, headers),
                headers.get("Origin"),
                headers.get("Sec-Fetch-Site"),
                headers.get("Sec-Fetch-Mode"),
                headers.get("Referer"),
                cookie.find(headers.cookies()).orElse(null),
                peer.user(),
                peer.address(),
                peer.near());
    }

    private record Fault(int status, String text) {}
}
