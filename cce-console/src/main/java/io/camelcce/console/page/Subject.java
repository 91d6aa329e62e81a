package io.camelcce.console.page;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationView;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.console.page.Frame.Link;
import java.util.List;

/** An authorization that a page is about. */
record Subject(Integration integration, AuthorizationView view) {

    IntegrationName of() {
        return integration.name();
    }

    NodeAuthorization authorization() {
        return view.authorization();
    }

    AuthorizationName name() {
        return view.authorization().name();
    }

    String path() {
        return Paths.of(of(), name());
    }

    /** For the audit log. */
    String inLog() {
        return "%s/%s".formatted(of(), name());
    }

    List<Link> trail() {
        return Trails.below(of());
    }
}
