package io.camelcce.authorization;

import org.jspecify.annotations.Nullable;

/**
 * A client as its authorization server knows it (RFC 6749, section 2). What is null is taken from what it stands on.
 *
 * @param id the client id
 * @param secret as the authorization server gave it; null for a public client
 * @param authentication how the server takes id and secret
 */
public record OAuthClient(
        @Nullable String id,
        @Nullable Secret secret,
        @Nullable ClientAuthentication authentication) {

    /** A client of which nothing is said. */
    public static final OAuthClient NONE = new OAuthClient(null, null, null);

    /** This client, with what it does not say from another. The secret of another id is not taken. */
    OAuthClient on(OAuthClient other) {
        boolean sameClient = id == null || id.equals(other.id);
        return new OAuthClient(
                id == null ? other.id : id,
                secret == null && sameClient ? other.secret : secret,
                authentication == null ? other.authentication : authentication);
    }

    OAuthClient withoutSecret() {
        return new OAuthClient(id, null, authentication);
    }
}
