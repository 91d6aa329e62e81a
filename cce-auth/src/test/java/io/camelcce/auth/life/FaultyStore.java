package io.camelcce.auth.life;

import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.Authorizations;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store that fails when it is told to: at everything, or at the commit of a renewal that gave another grant. */
final class FaultyStore implements AuthorizationStore {

    private final AuthorizationStore store;
    private final AtomicInteger reads = new AtomicInteger();
    private volatile boolean down;
    private volatile boolean commitsFail;
    private volatile @Nullable IntegrationName lost;
    private final AtomicReference<Runnable> afterRead = new AtomicReference<>(() -> {});

    FaultyStore(AuthorizationStore store) {
        this.store = store;
    }

    void goDown() {
        down = true;
    }

    /** From now on what is kept of this integration cannot be read. */
    void lose(IntegrationName integration) {
        lost = integration;
    }

    void failCommits() {
        commitsFail = true;
    }

    /** Does something once, between a read and its use. */
    void afterNextRead(Runnable something) {
        afterRead.set(something);
    }

    void mend() {
        down = false;
        commitsFail = false;
    }

    int reads() {
        return reads.get();
    }

    @Override
    public Authorizations read(IntegrationName integration) {
        if (integration.equals(lost)) {
            throw new AuthorizationStoreException("what is kept of %s cannot be read".formatted(integration), null);
        }
        return up().read(integration);
    }

    @Override
    public Optional<NodeAuthorization> read(IntegrationName integration, AuthorizationName name) {
        reads.incrementAndGet();
        Optional<NodeAuthorization> read = up().read(integration, name);
        afterRead.getAndSet(() -> {}).run();
        return read;
    }

    @Override
    public Optional<NodeAuthorization> readDefault(IntegrationName integration) {
        reads.incrementAndGet();
        return up().readDefault(integration);
    }

    @Override
    public <T> T change(IntegrationName integration, Function<Authorizations, Change<T>> change) {
        return up().change(integration, change);
    }

    @Override
    public <T> Optional<T> renew(
            IntegrationName integration, AuthorizationId id, Function<NodeAuthorization, Renewal<T>> renewal) {
        return up().renew(integration, id, kept -> {
            Renewal<T> renewed = renewal.apply(kept);
            if (commitsFail && !renewed.authorization().status().equals(kept.status())) {
                throw new AuthorizationStoreException("the disk is full", null);
            }
            return renewed;
        });
    }

    @Override
    public Map<IntegrationName, Long> versions() {
        return up().versions();
    }

    @Override
    public void used(IntegrationName integration, AuthorizationId id, String application, Instant when) {
        up().used(integration, id, application, when);
    }

    @Override
    public List<LastUse> uses(IntegrationName integration, AuthorizationId id) {
        return up().uses(integration, id);
    }

    @Override
    public void close() {}

    private AuthorizationStore up() {
        if (down) {
            throw new AuthorizationStoreException("the store is down", null);
        }
        return store;
    }
}
