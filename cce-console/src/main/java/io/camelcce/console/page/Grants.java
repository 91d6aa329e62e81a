package io.camelcce.console.page;

import io.camelcce.authorization.Grant;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.NodeAuthorization;

/** What was granted, as it is shown. */
final class Grants {

    private Grants() {}

    /** As granted; if the server did not say, as asked for. */
    static String scopes(Integration integration, NodeAuthorization one) {
        return String.join(
                " ",
                one.grant()
                        .map(Grant::scopes)
                        .filter(granted -> !granted.isEmpty())
                        .orElseGet(() -> integration.settingsOf(one).scopes()));
    }
}
