package io.camelcce.auth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How it stands with the token of an authorization in this JVM. Its texts are for people and hold nothing secret. */
public sealed interface TokenState {

    /**
     * There is one.
     *
     * @param expiresAt when it expires; null if it does not, as far as is known, or none is needed
     */
    record Fresh(@Nullable Instant expiresAt) implements TokenState {}

    /**
     * The last renewal failed, and the token that there is still serves.
     *
     * @param expiresAt when it expires
     * @param cause why the renewal failed
     */
    record Degraded(Instant expiresAt, String cause) implements TokenState {}

    /**
     * There is none.
     *
     * @param cause why not
     */
    record None(String cause) implements TokenState {}
}
