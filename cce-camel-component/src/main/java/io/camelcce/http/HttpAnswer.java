package io.camelcce.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/** A complete answer. */
public final class HttpAnswer {

    private final int status;
    private final List<Header> headers;
    private final String body;

    HttpAnswer(int status, List<Header> headers, String body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** All headers, by names in lower case, in the order of arrival. */
    public Map<String, List<String>> headers() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Header header : headers) {
            all.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                    .add(header.getValue());
        }
        return all;
    }

    /** The first value of a header, whatever its case. */
    public @Nullable String header(String name) {
        for (Header header : headers) {
            if (header.getName().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return null;
    }

    /** The body; empty if there is none. */
    public String body() {
        return body;
    }

    /** Without headers and body: they may be personal. */
    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
