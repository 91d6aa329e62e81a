package io.camelcce.auth;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AccessTokens;
import java.time.Duration;

/** A contact centre that is called without a token. */
public record NoToken() implements AccessTokens {

    @Override
    public Access access(Duration patience) {
        return new Access.Open();
    }

    @Override
    public Access accessInsteadOf(AccessToken refused, Duration patience) {
        return access(patience);
    }
}
