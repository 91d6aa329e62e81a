package io.camelcce.authorization;

import java.net.URI;
import java.time.Instant;

/**
 * An authorization that a person is about to give: from the click on Authorize until the callback.
 *
 * @param integration whose authorization it is
 * @param name of the authorization
 * @param state unguessable; comes back in the callback (RFC 6749, section 10.12)
 * @param verifier of PKCE (RFC 7636)
 * @param session of the browser that began it: no other may end it
 * @param redirectUri where the authorization server sends the browser back to
 * @param expiresAt when it is too late
 */
public record AuthorizationAttempt(
        IntegrationName integration,
        AuthorizationName name,
        Secret state,
        Secret verifier,
        Secret session,
        URI redirectUri,
        Instant expiresAt) {}
