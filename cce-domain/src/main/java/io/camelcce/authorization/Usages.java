package io.camelcce.authorization;

import java.util.List;

/** Who uses authorizations. */
@FunctionalInterface
public interface Usages {

    /**
     * The uses of an authorization, running or stopped.
     *
     * @param byDefault whether it is the default: who names none uses it
     */
    List<Usage> of(IntegrationName integration, AuthorizationName name, boolean byDefault);
}
