package io.camelcce.http;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes out.
 *
 * @param headers all headers but those that describe the body's length
 * @param body null for none
 */
@SuppressWarnings("ArrayRecordComponent") // Written once, sent once, never compared.
public record HttpCall(String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {

    /** Without headers and body: they carry tokens and personal data. */
    @Override
    public String toString() {
        return method + " " + uri;
    }
}
