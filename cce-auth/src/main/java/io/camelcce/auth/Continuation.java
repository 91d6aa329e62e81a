package io.camelcce.auth;

import io.camelcce.authorization.Grant;
import io.camelcce.authorization.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A grant that is refreshed: what the answer does not say again stays as it was (RFC 6749, section 6).
 *
 * @param before the grant whose refresh token was sent
 */
record Continuation(Grant before) {

    Grant with(Grant next) {
        return new Grant(
                next.accessToken(),
                next.expiresAt(),
                next.refreshToken() == null ? before.refreshToken() : next.refreshToken(),
                refreshExpiresAt(next),
                next.scopes().isEmpty() ? before.scopes() : next.scopes(),
                // It is the same person, whatever claims the answer has this time.
                before.person() == null ? next.person() : before.person());
    }

    private @Nullable Instant refreshExpiresAt(Grant next) {
        Secret token = next.refreshToken();
        boolean same = token == null || before.refresh().filter(token::equals).isPresent();
        return next.refreshExpiresAt() == null && same ? before.refreshExpiresAt() : next.refreshExpiresAt();
    }
}
