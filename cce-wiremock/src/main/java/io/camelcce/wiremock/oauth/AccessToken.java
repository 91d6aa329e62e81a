package io.camelcce.wiremock.oauth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an access token; not the token.
 *
 * @param expiry the first moment at which it is no longer valid
 * @param grantId {@code null} when no person granted it
 * @param email of the person who granted it; {@code null} when none did
 */
public record AccessToken(
        Instant expiry, @Nullable String grantId, @Nullable String email) {

    /** One that no person granted. */
    static AccessToken ofNobody(Instant expiry) {
        return new AccessToken(expiry, null, null);
    }
}
