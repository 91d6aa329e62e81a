package io.camelcce.auth.life;

import io.camelcce.auth.MemoryStore;
import io.camelcce.auth.TestClock;
import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStatus;
import io.camelcce.authorization.AuthorizationStore.Change;
import io.camelcce.authorization.Authorizations;
import io.camelcce.authorization.Domain;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Ruling;
import io.camelcce.authorization.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A contact centre with authorizations, the server that grants their tokens, and JVMs that share the store. */
final class Centre {

    static final IntegrationName SHOP = new IntegrationName("shop");
    static final IntegrationName FAIR = new IntegrationName("fair");
    static final AuthorizationName SALES = new AuthorizationName("sales");
    static final AuthorizationName SUPPORT = new AuthorizationName("support");
    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final Duration HOUR = Duration.ofHours(1);

    final TestClock clock = new TestClock();
    final FaultyStore store = new FaultyStore(new MemoryStore());
    final ScriptedGrants server = new ScriptedGrants(clock);
    final Queue<AuthorizationEvent> events = new ConcurrentLinkedQueue<>();
    final AuthorizationTokens tokens = jvm(Runnable::run);

    /** The tokens of another JVM on the same store, or of this one with another executor. */
    AuthorizationTokens jvm(Executor executor) {
        return new AuthorizationTokens(
                name -> name.equals(SHOP) || name.equals(FAIR) ? Optional.of(centre(name)) : Optional.empty(),
                store,
                integration -> server,
                events::add,
                TokenExecutors.of(executor),
                clock,
                () -> 0);
    }

    static Integration shop() {
        return centre(SHOP);
    }

    private static Integration centre(IntegrationName name) {
        return new Integration(
                name, Domain.parse("cce.example.com"), "digitalRouting", List.of(), GrantSettings.NONE, null);
    }

    static GrantSettings of(GrantType type) {
        return new GrantSettings(type, OAuthClient.NONE, OAuthEndpoints.NONE, List.of(), Map.of(), null);
    }

    static GrantSettings fixed(String token) {
        return new GrantSettings(
                GrantType.FIXED_TOKEN, OAuthClient.NONE, OAuthEndpoints.NONE, List.of(), Map.of(), Secret.of(token));
    }

    static GrantSettings client(GrantType type, String id) {
        return new GrantSettings(type, new OAuthClient(id, null, null), OAuthEndpoints.NONE, List.of(), Map.of(), null);
    }

    /** A token of {@link #SALES}. */
    static Access.Bearer bearer(String text) {
        return bearer(text, SALES);
    }

    static Access.Bearer bearer(String text, AuthorizationName authorization) {
        return new Access.Bearer(token(text), authorization);
    }

    static AccessToken token(String text) {
        return new AccessToken(Secret.of(text));
    }

    Grant grant(String accessToken, Duration lifetime, @Nullable String refreshToken) {
        Secret refresh = refreshToken == null ? null : Secret.of(refreshToken);
        return new Grant(token(accessToken), clock.instant().plus(lifetime), refresh, null, List.of(), null);
    }

    AccessTokens sales() {
        return tokens.of(SHOP, SALES);
    }

    Centre with(AuthorizationName name, GrantType type) {
        return with(name, of(type));
    }

    Centre with(AuthorizationName name, GrantSettings settings) {
        Instant now = clock.instant();
        NodeAuthorization fresh = NodeAuthorization.added(
                new AuthorizationId(UUID.randomUUID()),
                name,
                settings,
                AuthorizationStatus.initial(settings.grantType()));
        change(all -> all.add(fresh));
        return settings.grantType().needsAPerson() ? authorized(name, grant("token-0", HOUR, "refresh-0"), now) : this;
    }

    /** A person authorizes. */
    Centre authorized(AuthorizationName name, Grant grant, Instant when) {
        return edit(name, one -> one.authorized(grant, when));
    }

    /** Somebody edits; who hears of it is another matter. */
    Centre edit(AuthorizationName name, UnaryOperator<NodeAuthorization> edit) {
        change(all -> new Ruling.Allowed(all.with(name, edit)));
        return this;
    }

    void change(Function<Authorizations, Ruling> change) {
        change(SHOP, change);
    }

    void change(IntegrationName integration, Function<Authorizations, Ruling> change) {
        store.change(integration, all -> {
            Ruling ruling = change.apply(all);
            return new Change<>(((Ruling.Allowed) ruling).authorizations(), ruling);
        });
    }

    NodeAuthorization kept(AuthorizationName name) {
        return store.read(SHOP, name).orElseThrow();
    }

    List<String> told() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }
}
