package io.camelcce.camel;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.Declaration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why authorizations have to be kept beyond the end of the JVM, for people; empty if they do not have to be. */
record NeedOfStore(CceOptions options, StoreProvider provider) {

    /** Whoever calls. */
    Optional<String> ofAll() {
        return options.integrations().values().stream()
                .flatMap(integration -> integration.declarations().stream()
                        .map(declared -> ofDeclaration(integration, declared))
                        .flatMap(Optional::stream))
                .findFirst()
                .or(() -> options.store() instanceof StoreChoice.WhenNeeded usual && provider.exists(usual.place())
                        ? Optional.of("The folder %s exists".formatted(StoreChoice.FOLDER))
                        : Optional.empty());
    }

    /**
     * If an endpoint calls.
     *
     * @param authorization that it names; null for whichever is the default
     */
    Optional<String> ofEndpoint(CceSettings integration, @Nullable AuthorizationName authorization) {
        return ofAll().or(() -> ofName(integration, authorization));
    }

    private static Optional<String> ofDeclaration(CceSettings integration, Declaration declared) {
        return declared.settings().grantType().needsAPerson()
                ? Optional.of("The authorization %s of the integration %s is declared as one that a person grants"
                        .formatted(declared.name(), integration.name()))
                : Optional.empty();
    }

    private static Optional<String> ofName(CceSettings integration, @Nullable AuthorizationName authorization) {
        if (authorization == null) {
            return integration.declarations().isEmpty()
                    ? Optional.of(
                            "The integration %s declares no authorization (clientId, clientSecret and tokenUrl, or accessToken, or refreshToken; for calls without one of its own there is authorization=exchange or none)"
                                    .formatted(integration.name()))
                    : Optional.empty();
        }
        return integration.declaration(authorization).isPresent()
                ? Optional.empty()
                : Optional.of("authorization=%s names no authorization that the integration %s declares"
                        .formatted(authorization, integration.name()));
    }
}
