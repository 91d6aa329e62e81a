package io.camelcce.camel.monitor;

import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.Usage;
import java.util.List;

/**
 * A node authorization, and what is known around it.
 *
 * @param integration whose it is
 * @param authorization as it is kept
 * @param type how it comes by its tokens
 * @param byDefault whether it is used where no name is given
 * @param uses of it, by this application and by others
 */
public record WatchedAuthorization(
        IntegrationName integration,
        NodeAuthorization authorization,
        GrantType type,
        boolean byDefault,
        List<Usage> uses) {

    /** Keeps a copy of the list. */
    public WatchedAuthorization {
        uses = List.copyOf(uses);
    }
}
