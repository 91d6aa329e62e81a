package io.camelcce.camel;

import io.camelcce.authorization.AuthorizationId;
import java.util.UUID;
import java.util.function.Supplier;

/** Ids that were never drawn before. */
final class RandomIds implements Supplier<AuthorizationId> {

    @Override
    public AuthorizationId get() {
        return new AuthorizationId(UUID.randomUUID());
    }
}
