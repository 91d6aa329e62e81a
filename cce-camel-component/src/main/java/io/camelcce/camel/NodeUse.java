package io.camelcce.camel;

import io.camelcce.authorization.OfferedNode;
import io.camelcce.authorization.Usage;
import java.util.List;

/**
 * A node that an integration offers, and who uses it.
 *
 * @param node what can be asked of the contact centre
 * @param needsAuthorization whether it is called under an authorization: not if the grant type of the integration is
 *     none
 * @param routes with endpoints that do its work, running or stopped; what messages choose does not count
 */
public record NodeUse(OfferedNode node, boolean needsAuthorization, List<Usage> routes) {

    /** Keeps a copy of the list. */
    public NodeUse {
        routes = List.copyOf(routes);
    }
}
