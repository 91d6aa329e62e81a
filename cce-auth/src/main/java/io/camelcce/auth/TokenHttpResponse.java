package io.camelcce.auth;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an authorization server answered, not yet understood.
 *
 * @param status the HTTP status code
 * @param headers by name, in any case
 * @param body the text; a transport may stop reading one character beyond {@link #BODY_LIMIT}
 */
public record TokenHttpResponse(int status, Map<String, String> headers, String body) {

    /** The characters of the longest body that is read as an answer. */
    public static final int BODY_LIMIT = 64 * 1024;

    /** Keeps a copy of the headers. */
    public TokenHttpResponse {
        headers = Map.copyOf(headers);
    }

    /**
     * The value of a header, if it is there.
     *
     * @param name in any case
     */
    public @Nullable String header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The status alone: the body may contain a token. */
    @Override
    public String toString() {
        return "TokenHttpResponse[status=" + status + "]";
    }
}
