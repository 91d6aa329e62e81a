package io.camelcce.auth;

import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.Authorizations;
import io.camelcce.authorization.IntegrationName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

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
        return shelves.computeIfAbsent(integration, name -> new Shelf()).change(change);
    }

    /** The authorizations of one integration: read without waiting, changed one after another. */
    private static final class Shelf {

        private final Lock lock = new ReentrantLock();
        private volatile Authorizations kept = Authorizations.NONE;

        <T> T change(Function<Authorizations, Change<T>> change) {
            lock.lock();
            try {
                Change<T> changed = change.apply(kept);
                kept = changed.authorizations();
                return changed.result();
            } finally {
                lock.unlock();
            }
        }
    }
}
