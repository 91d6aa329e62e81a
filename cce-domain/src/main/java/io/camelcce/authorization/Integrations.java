package io.camelcce.authorization;

import java.util.Optional;

/** The contact centres of the application. */
@FunctionalInterface
public interface Integrations {

    /** The one of a name. */
    Optional<Integration> named(IntegrationName name);
}
