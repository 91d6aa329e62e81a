package io.camelcce.auth;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * The HTTP under a token request. It makes one attempt: no retry, no redirect, no authentication and no cookies of its
 * own, and it gives up after a time of its own.
 */
public interface TokenTransport {

    /**
     * Posts a form. Both headers and form may contain the client secret: neither may be logged or put into an exception.
     *
     * @param url the token endpoint
     * @param headers all that matter, {@code Content-Type} included
     * @param form the body, already encoded, ASCII only
     * @return the complete answer, whatever its status
     * @throws NoAnswer if there was no complete answer, and the transport can say why
     * @throws IOException if there was no complete answer
     */
    TokenHttpResponse post(URI url, Map<String, String> headers, String form) throws IOException;
}
