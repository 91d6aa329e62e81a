package io.camelcce.console.page;

import io.camelcce.auth.MemoryStore;
import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.Authorizations;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A store that cannot read what it keeps of one integration. */
final class PartlyReadableStore implements AuthorizationStore {

    private final AuthorizationStore memory = new MemoryStore();
    private final Set<IntegrationName> asked = ConcurrentHashMap.newKeySet();
    private volatile IntegrationName unreadable;

    PartlyReadableStore(String unreadable) {
        this.unreadable = new IntegrationName(unreadable);
    }

    /** From now on it is another one that it cannot read. */
    void breakOff(String integration) {
        unreadable = new IntegrationName(integration);
    }

    /** Of which integrations something was asked since this was asked last. */
    Set<IntegrationName> asked() {
        Set<IntegrationName> copy = Set.copyOf(asked);
        asked.clear();
        return copy;
    }

    private IntegrationName readable(IntegrationName integration) {
        asked.add(integration);
        if (integration.equals(unreadable)) {
            throw new AuthorizationStoreException(
                    "what is kept of %s cannot be read: look for its backup".formatted(integration), null);
        }
        return integration;
    }

    @Override
    public Authorizations read(IntegrationName integration) {
        return memory.read(readable(integration));
    }

    @Override
    public <T> T change(IntegrationName integration, Function<Authorizations, Change<T>> change) {
        return memory.change(readable(integration), change);
    }

    @Override
    public <T> Optional<T> renew(
            IntegrationName integration, AuthorizationId id, Function<NodeAuthorization, Renewal<T>> renewal) {
        return memory.renew(readable(integration), id, renewal);
    }

    @Override
    public Map<IntegrationName, Long> versions() {
        return memory.versions();
    }

    @Override
    public void used(IntegrationName integration, AuthorizationId id, String application, Instant when) {
        memory.used(integration, id, application, when);
    }

    @Override
    public List<LastUse> uses(IntegrationName integration, AuthorizationId id) {
        return memory.uses(integration, id);
    }

    @Override
    public void close() {
        memory.close();
    }
}
