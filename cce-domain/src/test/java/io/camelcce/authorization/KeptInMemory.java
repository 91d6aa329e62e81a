package io.camelcce.authorization;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A store for one test. */
final class KeptInMemory implements AuthorizationStore {

    private final Map<IntegrationName, Authorizations> kept = new HashMap<>();

    @Override
    public synchronized Authorizations read(IntegrationName integration) {
        return kept.getOrDefault(integration, Authorizations.NONE);
    }

    @Override
    public synchronized <T> T change(IntegrationName integration, Function<Authorizations, Change<T>> change) {
        Change<T> changed = change.apply(read(integration));
        kept.put(integration, changed.authorizations());
        return changed.result();
    }
}
