package io.camelcce.authorization;

import java.net.URI;

/** The server that grants tokens. Never throws for what the network or the other side does. */
public interface AuthorizationServer {

    /**
     * Where a person has to go to sign in.
     *
     * @param settings with an authorization URL and a client id
     */
    URI authorizationRequest(GrantSettings settings, AuthorizationAttempt attempt);

    /**
     * Exchanges the code of a callback for tokens (RFC 6749, section 4.1.3).
     *
     * @param code from the callback
     */
    Granting exchange(GrantSettings settings, AuthorizationAttempt attempt, Secret code);

    /** Gets new tokens for a refresh token (RFC 6749, section 6). */
    Granting refresh(GrantSettings settings, Grant grant);

    /** Gets a token for the client itself (RFC 6749, section 4.4). */
    Granting clientCredentials(GrantSettings settings);

    /**
     * Revokes the tokens of a grant (RFC 7009), as far as the server can.
     *
     * @return what came of it, for people
     */
    String revoke(GrantSettings settings, Grant grant);
}
