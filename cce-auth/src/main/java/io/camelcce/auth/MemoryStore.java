package io.camelcce.auth;

import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.Authorizations;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps authorizations for as long as the JVM runs. A change holds up other changes of its integration only. */
public final class MemoryStore implements AuthorizationStore {

    private final Map<IntegrationName, Shelf> shelves = new ConcurrentHashMap<>();

    /** An empty store. */
    public MemoryStore() {}

    @Override
    public Authorizations read(IntegrationName integration) {
        Shelf shelf = shelves.get(integration);
        return shelf == null ? Authorizations.NONE : shelf.kept;
    }

    @Override
    public <T> T change(IntegrationName integration, Function<Authorizations, Change<T>> change) {
        return shelf(integration).change(change);
    }

    @Override
    public <T> Optional<T> renew(
            IntegrationName integration, AuthorizationId id, Function<NodeAuthorization, Renewal<T>> renewal) {
        return shelf(integration).renew(id, renewal);
    }

    @Override
    public Map<IntegrationName, Long> versions() {
        return shelves.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, shelf -> shelf.getValue().version.get()));
    }

    /** Nothing to keep: nobody else can use what is kept here. */
    @Override
    public void used(IntegrationName integration, AuthorizationId id, String application, Instant when) {}

    @Override
    public List<LastUse> uses(IntegrationName integration, AuthorizationId id) {
        return List.of();
    }

    @Override
    public void close() {}

    /** How many locks of renewals there are. */
    int locks() {
        return shelves.values().stream()
                .mapToInt(shelf -> shelf.renewals.size())
                .sum();
    }

    private Shelf shelf(IntegrationName integration) {
        return shelves.computeIfAbsent(integration, name -> new Shelf());
    }

    /** The authorizations of one integration: read without waiting, changed one after another. */
    private static final class Shelf {

        private final Lock lock = new ReentrantLock();
        private final Map<AuthorizationId, Lock> renewals = new ConcurrentHashMap<>();
        private volatile Authorizations kept = Authorizations.NONE;
        private final AtomicLong version = new AtomicLong();

        <T> T change(Function<Authorizations, Change<T>> change) {
            lock.lock();
            try {
                Change<T> changed = change.apply(kept);
                if (!changed.authorizations().equals(kept)) {
                    kept = changed.authorizations();
                    version.incrementAndGet();
                    renewals.keySet().removeIf(id -> find(id).isEmpty());
                }
                return changed.result();
            } finally {
                lock.unlock();
            }
        }

        <T> Optional<T> renew(AuthorizationId id, Function<NodeAuthorization, Renewal<T>> renewal) {
            Lock renewing = renewals.computeIfAbsent(id, one -> new ReentrantLock());
            renewing.lock();
            try {
                NodeAuthorization before = find(id).orElse(null);
                if (before == null) {
                    return Optional.empty();
                }
                Renewal<T> renewed = renewal.apply(before);
                return keep(before, renewed.authorization()) ? Optional.of(renewed.result()) : Optional.empty();
            } finally {
                renewing.unlock();
                if (find(id).isEmpty()) {
                    renewals.remove(id);
                }
            }
        }

        /** Unless it was removed or edited in the meantime; another name is no edit. */
        private boolean keep(NodeAuthorization before, NodeAuthorization after) {
            lock.lock();
            try {
                NodeAuthorization now = find(before.id()).orElse(null);
                if (now == null || !now.renamed(before.name()).equals(before)) {
                    return false;
                }
                kept = kept.with(now.name(), same -> after.renamed(now.name()));
                return true;
            } finally {
                lock.unlock();
            }
        }

        private Optional<NodeAuthorization> find(AuthorizationId id) {
            return kept.all().stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }
}
