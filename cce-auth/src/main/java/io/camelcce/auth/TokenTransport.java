package io.camelcce.auth;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * The HTTP under whatever is asked of an authorization server. It makes one attempt: no retry, no redirect, no authentication and no cookies of its
 * own, and it gives up after a time of its own.
 */
public interface TokenTransport {

    /**
     * Posts a form. Both headers and form may contain the client secret: neither may be logged or put into an exception.
     *
     * @param url the token or revocation endpoint
     * @param headers all that matter, {@code Content-Type} included
     * @param form the body, already encoded, ASCII only
     * @return the complete answer, whatever its status
     * @throws NoAnswer if there was no complete answer, and the transport can say why
     * @throws IOException if there was no complete answer
     */
    TokenHttpResponse post(URI url, Map<String, String> headers, String form) throws IOException;

    /**
     * Reads what stands at an address: the metadata of a server, or who signed in. The headers may contain an access
     * token: they may not be logged or put into an exception.
     *
     * @param headers all that matter
     * @return the complete answer, whatever its status
     * @throws NoAnswer if there was no complete answer, and the transport can say why
     * @throws IOException if there was no complete answer
     */
    TokenHttpResponse get(URI url, Map<String, String> headers) throws IOException;
}
