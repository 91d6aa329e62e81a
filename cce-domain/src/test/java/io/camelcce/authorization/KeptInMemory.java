package io.camelcce.authorization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store for one test. */
final class KeptInMemory implements AuthorizationStore {

    private final Map<IntegrationName, Authorizations> kept = new HashMap<>();
    private final Map<IntegrationName, Long> versions = new HashMap<>();
    private final Map<AuthorizationId, List<LastUse>> uses = new HashMap<>();

    private boolean broken;
    private boolean unreachable;
    private int asked;
    private Runnable meanwhile = () -> {};
    private @Nullable IntegrationName unreadable;

    /** From now on nothing can be changed. */
    void breaksDown() {
        broken = true;
    }

    /** From now on nobody is told even which versions there are. */
    void cannotBeReached() {
        unreachable = true;
    }

    /** From now on this integration cannot be read; all can if it is null. */
    void cannotRead(@Nullable IntegrationName integration) {
        unreadable = integration;
    }

    /** Does something while it is asked next. */
    void meanwhile(Runnable something) {
        meanwhile = something;
    }

    /** How often it was asked since this was asked last. */
    int asked() {
        int before = asked;
        asked = 0;
        return before;
    }

    @Override
    public synchronized Authorizations read(IntegrationName integration) {
        asked++;
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        if (integration.equals(unreadable)) {
            throw new AuthorizationStoreException("what is kept of %s cannot be read".formatted(integration), null);
        }
        return kept.getOrDefault(integration, Authorizations.NONE);
    }

    @Override
    public synchronized <T> T change(IntegrationName integration, Function<Authorizations, Change<T>> change) {
        if (broken) {
            asked++;
            throw new AuthorizationStoreException("the disk is full", null);
        }
        Change<T> changed = change.apply(read(integration));
        kept.put(integration, changed.authorizations());
        versions.merge(integration, 1L, Long::sum);
        return changed.result();
    }

    @Override
    public synchronized <T> Optional<T> renew(
            IntegrationName integration, AuthorizationId id, Function<NodeAuthorization, Renewal<T>> renewal) {
        return read(integration).all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> {
                    Renewal<T> renewed = renewal.apply(one);
                    kept.put(integration, read(integration).with(one.name(), old -> renewed.authorization()));
                    return renewed.result();
                });
    }

    @Override
    public synchronized Map<IntegrationName, Long> versions() {
        if (unreachable) {
            throw new AuthorizationStoreException("the store does not answer", null);
        }
        return Map.copyOf(versions);
    }

    @Override
    public synchronized void used(IntegrationName integration, AuthorizationId id, String application, Instant when) {
        uses.computeIfAbsent(id, none -> new ArrayList<>()).add(new LastUse(application, when));
    }

    @Override
    public synchronized List<LastUse> uses(IntegrationName integration, AuthorizationId id) {
        return uses.getOrDefault(id, List.of());
    }

    @Override
    public void close() {}
}
