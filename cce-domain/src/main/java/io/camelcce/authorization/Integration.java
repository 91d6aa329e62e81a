package io.camelcce.authorization;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A contact centre that authorizations are for.
 *
 * @param name what people call it
 * @param domain where its API, and a token for it, may be sent
 * @param settings of its OAuth client: what an authorization does not say itself
 * @param redirectUri where its authorization server sends browsers back to, always the same; null if nobody can sign in
 */
public record Integration(
        IntegrationName name,
        Domain domain,
        GrantSettings settings,
        @Nullable URI redirectUri) {

    /** The settings that an authorization works with. */
    public GrantSettings settingsOf(NodeAuthorization authorization) {
        return authorization.settings().on(settings);
    }
}
