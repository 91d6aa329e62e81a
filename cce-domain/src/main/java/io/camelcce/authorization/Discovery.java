package io.camelcce.authorization;

/** What an authorization server tells of itself (RFC 8414, OpenID Connect Discovery). */
public sealed interface Discovery {

    /**
     * Where it is called.
     *
     * @param endpoints with the issuer, the authorization URL and the token URL; the others as far as it has them
     */
    record Found(OAuthEndpoints endpoints) implements Discovery {}

    /**
     * It tells nothing that can be used.
     *
     * @param text why, and what to do, for people
     */
    record NotFound(String text) implements Discovery {}
}
