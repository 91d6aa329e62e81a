package io.camelcce.auth.life;

import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AuthorizationAttempt;
import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.AuthorizationServer;
import io.camelcce.authorization.Discovery;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Granting.Granted;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers as told, then with tokens that live for an hour; counts; and rotates refresh tokens, each good for once. */
final class ScriptedGrants implements AuthorizationServer {

    private final InstantSource clock;
    private final Queue<Supplier<Granting>> script = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final Queue<String> revoked = new ConcurrentLinkedQueue<>();
    private volatile @Nullable String currentRefreshToken;
    private volatile Duration lifetime = Duration.ofHours(1);

    ScriptedGrants(InstantSource clock) {
        this.clock = clock;
    }

    ScriptedGrants then(Granting answer) {
        return thenBy(() -> answer);
    }

    ScriptedGrants thenBy(Supplier<Granting> answer) {
        script.add(answer);
        return this;
    }

    ScriptedGrants lifetime(Duration lifetime) {
        this.lifetime = lifetime;
        return this;
    }

    int asked() {
        return asked.get();
    }

    /** The refresh tokens that were revoked. */
    Queue<String> revoked() {
        return revoked;
    }

    int mostUnderWay() {
        return mostUnderWay.get();
    }

    @Override
    public Granting refresh(GrantSettings settings, Grant grant) {
        String presented = grant.refresh().orElseThrow().reveal();
        String current = currentRefreshToken;
        return answer(() -> current == null || current.equals(presented)
                ? granted(true)
                : new Granting.Refused("invalid_grant: " + presented + " was used before"));
    }

    @Override
    public Granting clientCredentials(GrantSettings settings) {
        return answer(() -> granted(false));
    }

    private Granting answer(Supplier<Granting> byDefault) {
        asked.incrementAndGet();
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
            Supplier<Granting> next = script.poll();
            return next == null ? byDefault.get() : next.get();
        } finally {
            underWay.decrementAndGet();
        }
    }

    private Granted granted(boolean refreshable) {
        int number = asked.get();
        Secret refresh = refreshable ? Secret.of("refresh-" + number) : null;
        if (refreshable) {
            currentRefreshToken = "refresh-" + number;
        }
        return new Granted(new Grant(
                new AccessToken(Secret.of("token-" + number)),
                clock.instant().plus(lifetime),
                refresh,
                null,
                List.of(),
                null));
    }

    @Override
    public Discovery discover(ServerUrl issuer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AuthorizationRequest authorizationRequest(GrantSettings settings, AuthorizationAttempt attempt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> issuerOfCallbacks(GrantSettings settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Granting exchange(GrantSettings settings, AuthorizationAttempt attempt, Secret code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String revoke(GrantSettings settings, Grant grant) {
        revoked.add(grant.refresh().map(Secret::reveal).orElse(""));
        return "revoked";
    }
}
