package io.camelcce.camel;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.Declaration;
import io.camelcce.authorization.Domain;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.http.HttpSettings;
import io.camelcce.wire.WireProfile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of an integration, checked.
 *
 * @param integration the contact centre
 * @param declarations the authorizations that it declares
 * @param http how its client treats time and connections
 * @param tokenHttp how the client of its authorization server does
 * @param retryBudget how many repeats its calls have together
 * @param profile how its wire is spelled
 */
record CceSettings(
        Integration integration,
        List<Declaration> declarations,
        HttpSettings http,
        HttpSettings tokenHttp,
        int retryBudget,
        WireProfile profile) {

    /** Keeps a copy of the list. */
    CceSettings {
        declarations = List.copyOf(declarations);
    }

    IntegrationName name() {
        return integration.name();
    }

    Domain domain() {
        return integration.domain();
    }

    Optional<Declaration> declaration(AuthorizationName name) {
        return declarations.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** How long an exchange may take that is not part of a call, or that several calls wait for. */
    Duration oneExchange() {
        return oneExchange(http);
    }

    /** The same for an exchange with the authorization server. */
    Duration oneTokenExchange() {
        return oneExchange(tokenHttp);
    }

    private static Duration oneExchange(HttpSettings settings) {
        return settings.connectTimeout().plus(settings.responseTimeout());
    }
}
