package io.camelcce.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes out.
 *
 * @param headers all headers but those that describe the body's length
 * @param body null for none
 */
@SuppressWarnings("ArrayRecordComponent") // Written once, sent once, never compared.
public record HttpCall(String method, URI uri, List<Header> headers, byte @Nullable [] body) {

    /** The same with headers by their names. */
    public HttpCall(String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {
        this(
                method,
                uri,
                headers.entrySet().stream()
                        .<Header>map(header -> new BasicHeader(header.getKey(), header.getValue()))
                        .toList(),
                body);
    }

    /** Without headers and body: they carry tokens and personal data. */
    @Override
    public String toString() {
        return method + " " + uri;
    }
}
