package io.camelcce.auth.life;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationName;
import java.time.Duration;

/**
 * A token that somebody configured. Nobody can be asked for another.
 *
 * @param token goes into every call
 * @param authorization whose token it is
 */
record FixedToken(AccessToken token, AuthorizationName authorization) implements AccessTokens {

    private static final Access REFUSED = new Access.Denied(
            "The contact centre refused the configured access token: it has expired, was revoked or is not meant for this"
                    + " contact centre. Configure a new one");

    @Override
    public Access access(Duration patience) {
        return new Access.Bearer(token, authorization);
    }

    @Override
    public Access accessInsteadOf(AccessToken refused, Duration patience) {
        return refused.equals(token) ? REFUSED : access(patience);
    }
}
