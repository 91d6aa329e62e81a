package io.camelcce.console.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes out.
 *
 * @param status of HTTP
 * @param contentType of the body
 * @param body may be empty
 * @param headers besides those that every answer has
 */
public record Answer(int status, String contentType, String body, Map<String, String> headers) {

    /** Keeps a copy. */
    public Answer {
        headers = Map.copyOf(headers);
    }

    static Answer html(int status, String body) {
        return new Answer(status, "text/html; charset=utf-8", body, Map.of());
    }

    /** The same with a header more. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, contentType, body, more);
    }

    /** Without body and headers: they may hold secrets. */
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
