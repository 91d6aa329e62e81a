package io.camelcce.authorization;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact centre that authorizations are for.
 *
 * @param name what people call it
 * @param domain where its API, and a token for it, may be sent
 * @param wire the API that is spoken with it, for people
 * @param nodes what it can be asked to do
 * @param settings of its OAuth client: what an authorization does not say itself
 * @param redirectUri where its authorization server sends browsers back to, always the same; null if nobody can sign in
 */
public record Integration(
        IntegrationName name,
        Domain domain,
        String wire,
        List<OfferedNode> nodes,
        GrantSettings settings,
        @Nullable URI redirectUri) {

    /** Keeps a copy of the nodes. */
    public Integration {
        nodes = List.copyOf(nodes);
    }

    /** The settings that an authorization works with. */
    public GrantSettings settingsOf(NodeAuthorization authorization) {
        return authorization.settings().on(settings);
    }

    /** Why nobody can sign in for an authorization, for people; empty if somebody can. */
    public Optional<String> whyNobodySignsIn(NodeAuthorization authorization) {
        String missing = settingsOf(authorization).missingForSignIn(this);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "nobody can sign in for the authorization %s: %s".formatted(authorization.name(), missing));
    }
}
