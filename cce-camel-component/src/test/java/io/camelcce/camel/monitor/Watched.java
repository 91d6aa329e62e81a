package io.camelcce.camel.monitor;

import io.camelcce.auth.life.TokenState;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStatus;
import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.AuthorizationStatus.Pending;
import io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Authorizations to be watched, all of the integration {@code default}. */
final class Watched implements WatchedAuthorizations {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    volatile @Nullable TokenState token;
    private final Map<String, Optional<WatchedAuthorization>> used = new ConcurrentHashMap<>();
    private final AtomicInteger readings = new AtomicInteger();
    private volatile Runnable store = () -> {};

    static WatchedAuthorization authorized(String name, Instant expiresAt) {
        return authorized(name, expiresAt, GrantType.AUTHORIZATION_CODE);
    }

    static WatchedAuthorization authorized(String name, Instant expiresAt, GrantType type) {
        return watched(kept(name, new Authorized(grant(expiresAt))), type);
    }

    static WatchedAuthorization pending(String name) {
        return watched(kept(name, new Pending()), GrantType.AUTHORIZATION_CODE);
    }

    static WatchedAuthorization required(String name, String cause) {
        return required(name, cause, GrantType.AUTHORIZATION_CODE);
    }

    static WatchedAuthorization required(String name, String cause, GrantType type) {
        return watched(kept(name, new ReauthorizationRequired(cause)), type);
    }

    static WatchedAuthorization watched(NodeAuthorization kept, GrantType type) {
        return new WatchedAuthorization(IntegrationName.DEFAULT, kept, type, true, List.of());
    }

    static NodeAuthorization kept(String name, AuthorizationStatus status) {
        return NodeAuthorization.added(
                new AuthorizationId(new UUID(0, name.hashCode())),
                new AuthorizationName(name),
                GrantSettings.NONE,
                status);
    }

    static Grant grant(Instant expiresAt) {
        return new Grant(
                new AccessToken(Secret.of("acc3ss")),
                expiresAt,
                Secret.of("r3fresh"),
                null,
                List.of(),
                "ann@example.com");
    }

    void use(String word, @Nullable WatchedAuthorization authorization) {
        used.put(word, Optional.ofNullable(authorization));
    }

    /** What reading the store comes to. */
    void storeIs(Runnable behaviour) {
        store = behaviour;
    }

    int readings() {
        return readings.get();
    }

    @Override
    public List<IntegrationName> integrations() {
        return List.of(IntegrationName.DEFAULT);
    }

    @Override
    public WatchedPage page(IntegrationName integration, String filter, int from, int most) {
        readings.incrementAndGet();
        store.run();
        List<WatchedAuthorization> all = used.values().stream()
                .flatMap(Optional::stream)
                .filter(one -> one.authorization().name().contains(filter))
                .toList();
        return new WatchedPage(all.stream().skip(from).limit(most).toList(), all.size());
    }

    @Override
    public Optional<WatchedAuthorization> named(IntegrationName integration, AuthorizationName name) {
        return page(integration, "", 0, Integer.MAX_VALUE).some().stream()
                .filter(one -> one.authorization().name().equals(name))
                .findFirst();
    }

    @Override
    public Optional<WatchedAuthorization> byDefault(IntegrationName integration) {
        return page(integration, "", 0, Integer.MAX_VALUE).some().stream()
                .filter(WatchedAuthorization::byDefault)
                .findFirst();
    }

    @Override
    public Map<String, Optional<WatchedAuthorization>> used(IntegrationName integration) {
        readings.incrementAndGet();
        store.run();
        return Map.copyOf(used);
    }

    @Override
    public Optional<TokenState> token(WatchedAuthorization authorization) {
        return Optional.ofNullable(token);
    }
}
