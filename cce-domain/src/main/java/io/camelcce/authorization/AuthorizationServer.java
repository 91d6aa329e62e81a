package io.camelcce.authorization;

import java.util.Optional;

/**
 * The server that grants tokens. Never throws for what the network or the other side does. Endpoints that the settings
 * do not say are discovered from their issuer.
 */
public interface AuthorizationServer {

    /** Asks a server where it is called. Asks anew each time. */
    Discovery discover(ServerUrl issuer);

    /** Where a person has to go to sign in, or why they cannot. */
    AuthorizationRequest authorizationRequest(GrantSettings settings, AuthorizationAttempt attempt);

    /** The issuer that every callback of this server names, if its metadata says that it does (RFC 9207, section 3). */
    Optional<String> issuerOfCallbacks(GrantSettings settings);

    /**
     * Exchanges the code of a callback for tokens (RFC 6749, section 4.1.3).
     *
     * @param code from the callback
     */
    Granting exchange(GrantSettings settings, AuthorizationAttempt attempt, Secret code);

    /**
     * Gets new tokens for a refresh token (RFC 6749, section 6). What the answer does not say again, such as the refresh
     * token, the scopes and the person, is taken from the grant.
     */
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
