package io.camelcce.camel;

import io.camelcce.authorization.IntegrationName;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a component, checked.
 *
 * @param integrations by their names
 * @param store where authorizations are kept
 * @param fault what is wrong with authorizations and where they are kept, for people: calls that need none are made all
 *     the same
 */
record CceOptions(Map<IntegrationName, CceSettings> integrations, StoreChoice store, Optional<String> fault) {

    /** Keeps a copy of the map. */
    CceOptions {
        integrations = Map.copyOf(integrations);
    }
}
