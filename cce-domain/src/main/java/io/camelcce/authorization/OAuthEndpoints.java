package io.camelcce.authorization;

import org.jspecify.annotations.Nullable;

/**
 * Where an authorization server is called. What is null is taken from the server's own metadata if there is an issuer.
 * Endpoints that name no server are additions to those that they stand on.
 *
 * @param issuer the issuer identifier, from which the rest can be discovered (RFC 8414, OpenID Connect Discovery)
 * @param authorizationUrl where a person signs in (RFC 6749, section 3.1)
 * @param tokenUrl the token endpoint (RFC 6749, section 3.2)
 * @param refreshUrl where tokens are refreshed, if not at the token endpoint
 * @param revocationUrl where tokens are revoked (RFC 7009)
 * @param userInfoUrl where the server says who signed in (OpenID Connect Core, section 5.3)
 */
public record OAuthEndpoints(
        @Nullable ServerUrl issuer,
        @Nullable ServerUrl authorizationUrl,
        @Nullable ServerUrl tokenUrl,
        @Nullable ServerUrl refreshUrl,
        @Nullable ServerUrl revocationUrl,
        @Nullable ServerUrl userInfoUrl) {

    /** Endpoints of which nothing is said. */
    public static final OAuthEndpoints NONE = new OAuthEndpoints(null, null, null, null, null, null);

    /** Whether they say which server it is: by its issuer, or by where people sign in or tokens are granted. */
    public boolean nameAServer() {
        return issuer != null || authorizationUrl != null || tokenUrl != null;
    }

    /**
     * These endpoints, with what they do not say from others; nothing is taken from those if these name a server of their
     * own. The tokens of one server are for no endpoint of another.
     */
    public OAuthEndpoints on(OAuthEndpoints others) {
        if (refreshUrl == null && revocationUrl == null && userInfoUrl == null && !nameAServer()) {
            return others;
        }
        return nameAServer()
                ? this
                : new OAuthEndpoints(
                        others.issuer,
                        others.authorizationUrl,
                        others.tokenUrl,
                        refreshUrl == null ? others.refreshUrl : refreshUrl,
                        revocationUrl == null ? others.revocationUrl : revocationUrl,
                        userInfoUrl == null ? others.userInfoUrl : userInfoUrl);
    }
}
