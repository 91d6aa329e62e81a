package io.camelcce.auth;

/** Asks an authorization server for a token, once. */
public interface TokenRequest {

    /**
     * Sends the request and waits for the answer, for a bounded time. What the network or the server does is an answer,
     * never an exception.
     */
    TokenAnswer send();
}
