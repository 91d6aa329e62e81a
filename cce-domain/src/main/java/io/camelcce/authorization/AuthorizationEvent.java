package io.camelcce.authorization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to an authorization. Its texts are for people and hold nothing secret. */
public sealed interface AuthorizationEvent {

    /** Whose authorization it is. */
    IntegrationName integration();

    /** Which one, by the name that it has now, or had last. */
    AuthorizationName authorization();

    /** There is a new one. */
    record Added(IntegrationName integration, AuthorizationName authorization) implements AuthorizationEvent {}

    /**
     * It has another name.
     *
     * @param before the name that it had
     */
    record Renamed(IntegrationName integration, AuthorizationName authorization, AuthorizationName before)
            implements AuthorizationEvent {}

    /** It has other settings: its tokens were dropped. */
    record Updated(IntegrationName integration, AuthorizationName authorization) implements AuthorizationEvent {}

    /** It is the default now. */
    record MadeDefault(IntegrationName integration, AuthorizationName authorization) implements AuthorizationEvent {}

    /**
     * A person authorized it.
     *
     * @param person as the authorization server names them; null if it did not say
     */
    record Authorized(
            IntegrationName integration,
            AuthorizationName authorization,
            @Nullable String person) implements AuthorizationEvent {}

    /**
     * It has the next token.
     *
     * @param expiresAt when that expires
     */
    record Refreshed(IntegrationName integration, AuthorizationName authorization, Instant expiresAt)
            implements AuthorizationEvent {}

    /**
     * It got no next token; a later attempt may.
     *
     * @param text what happened
     */
    record RefreshFailed(IntegrationName integration, AuthorizationName authorization, String text)
            implements AuthorizationEvent {}

    /**
     * A person has to authorize it again.
     *
     * @param cause why, and what to do
     */
    record ReauthorizationRequired(IntegrationName integration, AuthorizationName authorization, String cause)
            implements AuthorizationEvent {}

    /**
     * It is gone.
     *
     * @param revocation what became of its tokens
     */
    record Removed(IntegrationName integration, AuthorizationName authorization, String revocation)
            implements AuthorizationEvent {}
}
