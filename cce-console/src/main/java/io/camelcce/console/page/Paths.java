package io.camelcce.console.page;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;

/** Where the pages are, below the console's own path. */
final class Paths {

    static final String SIGN_IN = "/sign-in";

    private Paths() {}

    static String of(IntegrationName integration) {
        return "/integrations/" + Segment.of(integration.value());
    }

    static String of(IntegrationName integration, AuthorizationName authorization) {
        return of(integration) + "/authorizations/" + Segment.of(authorization.value());
    }
}
