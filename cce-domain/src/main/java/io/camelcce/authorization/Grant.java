package io.camelcce.authorization;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an authorization server granted, as far as it is in force now. At least one of the tokens is there.
 *
 * @param accessToken to call with; null until the first refresh of a refresh token that was declared
 * @param expiresAt when the access token expires, on this machine's clock
 * @param refreshToken to get the next ones with; null if there is none
 * @param refreshExpiresAt when the refresh token expires; null if it is not known
 * @param scopes as granted; empty if the server did not say
 * @param person who signed in, as the server names them; null if it did not say or nobody did
 */
public record Grant(
        @Nullable AccessToken accessToken,
        Instant expiresAt,
        @Nullable Secret refreshToken,
        @Nullable Instant refreshExpiresAt,
        List<String> scopes,
        @Nullable String person) {

    /** @throws IllegalArgumentException if there is neither an access token nor a refresh token */
    public Grant {
        if (accessToken == null && refreshToken == null) {
            throw new IllegalArgumentException("a grant needs a token");
        }
        scopes = List.copyOf(scopes);
    }

    /** A grant of which only the refresh token is known. */
    public static Grant toRefresh(Secret refreshToken) {
        return new Grant(null, Instant.EPOCH, refreshToken, null, List.of(), null);
    }

    /** The same, of this person. */
    public Grant of(@Nullable String somebody) {
        return new Grant(accessToken, expiresAt, refreshToken, refreshExpiresAt, scopes, somebody);
    }

    /** The refresh token, if there is one. */
    public Optional<Secret> refresh() {
        return Optional.ofNullable(refreshToken);
    }

    /** Whether another person signed in for the other grant, as far as both are known. */
    public boolean isOfAnotherPersonThan(Grant other) {
        return other.person != null && isOfAnotherPersonThan(other.person);
    }

    /** Whether somebody else signed in, as far as that is known. */
    boolean isOfAnotherPersonThan(String other) {
        return person != null && !person.equals(other);
    }

    /** Whether revoking one would take a token from the other. */
    boolean sharesATokenWith(Grant other) {
        return (refreshToken != null && Objects.equals(refreshToken, other.refreshToken))
                || (accessToken != null && Objects.equals(accessToken, other.accessToken));
    }
}
