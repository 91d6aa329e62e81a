package io.camelcce.auth.life;

import static java.util.Objects.requireNonNull;

import io.camelcce.auth.life.Stage.Due;
import io.camelcce.auth.life.Stage.Fixed;
import io.camelcce.auth.life.Stage.Fresh;
import io.camelcce.authorization.Access;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.BearerToken;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.Secret;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The tokens of one integration, as far as this JVM knows of them. */
final class IntegrationTokens {

    private final Renewals renewals;
    private final IntegrationName name;
    private final AtomicReference<Edition> edition = new AtomicReference<>(new Edition());
    private volatile @Nullable Long version;

    IntegrationTokens(Renewals renewals, IntegrationName name) {
        this.renewals = renewals;
        this.name = name;
    }

    IntegrationName name() {
        return name;
    }

    Edition edition() {
        return requireNonNull(edition.get());
    }

    /** Something changed: everything is read again when it is needed. */
    void changed() {
        requireNonNull(edition.getAndSet(new Edition())).end();
    }

    /**
     * Something changed if this is another version than before.
     *
     * @param current null if nothing is kept of the integration
     */
    void look(@Nullable Long current) {
        if (!Objects.equals(version, current)) {
            version = current;
            changed();
        }
    }

    void end() {
        edition().end();
    }

    @Nullable
    TokenState stateOf(@Nullable AuthorizationName authorization) {
        TokenLife life = edition().named(authorization);
        return life == null ? null : life.stateAt(renewals.now());
    }

    /** The life that an authorization has here, or one for a single renewal that nobody else knows of. */
    TokenLife lifeOf(NodeAuthorization kept) {
        TokenLife known = edition().known(kept.id());
        return known == null || known.isRetired()
                ? new TokenLife(renewals, name, kept.id(), kept.name(), due(kept))
                : known;
    }

    /** Reads an authorization from the store: its life, or why there is none. */
    Lookup find(@Nullable AuthorizationName authorization, Backoff backoff) {
        // Before the store is read: what changes from now on ends this edition.
        Edition now = edition();
        try {
            return found(authorization, now);
        } catch (RuntimeException unreachable) {
            Access missing = new Access.Missing(
                    "The authorization could not be looked for: " + TokenRenewal.text(unreachable), true, null);
            return notFound(missing, backoff.pause(), backoff.next(), now);
        }
    }

    private Lookup found(@Nullable AuthorizationName authorization, Edition now) {
        Integration centre = renewals.ports().integrations().named(name).orElse(null);
        if (centre == null) {
            return denied("There is no integration %s: add it, or name another one".formatted(name), now);
        }
        Optional<NodeAuthorization> read = authorization == null
                ? renewals.ports().store().readDefault(name)
                : renewals.ports().store().read(name, authorization);
        return read.<Lookup>map(kept -> new Lookup.Found(now.enter(authorization, kept, () -> life(kept, centre))))
                .orElseGet(() -> denied(missing(authorization), now));
    }

    private String missing(@Nullable AuthorizationName authorization) {
        return authorization == null
                ? "There is no authorization of the integration %s: add one".formatted(name)
                : "There is no authorization %s of the integration %s: add it, or name another one"
                        .formatted(authorization, name);
    }

    private Lookup denied(String remedy, Edition now) {
        return notFound(new Access.Denied(remedy), Backoff.NONE.pause(), Backoff.NONE, now);
    }

    private Lookup notFound(Access answer, Duration pause, Backoff backoff, Edition now) {
        return new Lookup.NotFound(answer, Pause.of(pause, renewals.now()), backoff, now);
    }

    private TokenLife life(NodeAuthorization kept, Integration centre) {
        return new TokenLife(renewals, name, kept.id(), kept.name(), first(kept, centre));
    }

    private Stage first(NodeAuthorization kept, Integration centre) {
        GrantSettings settings = centre.settingsOf(kept);
        return switch (settings.grantType()) {
            case AUTHORIZATION_CODE, CLIENT_CREDENTIALS -> granted(kept, centre);
            case FIXED_TOKEN -> fixed(kept, settings.fixedToken());
            case EXCHANGE -> always(new Access.OfMessage(kept.name()));
            case NONE -> always(new Access.Open(kept.name()));
        };
    }

    private Stage granted(NodeAuthorization kept, Integration centre) {
        UsableToken token = TokenRenewal.tokenOf(kept, centre, renewals.ports());
        return token != null && token.servesAt(renewals.now()) ? new Fresh(token) : due(kept);
    }

    private static Stage due(NodeAuthorization kept) {
        return new Due(Backoff.NONE, kept.track().isFailing() ? kept.track().failure() : null);
    }

    private Stage fixed(NodeAuthorization kept, @Nullable Secret token) {
        if (token == null) {
            return denied("The authorization %s of %s has no token: configure one".formatted(kept.name(), name));
        }
        try {
            FixedToken fixed = new FixedToken(BearerToken.parse(token.reveal()), kept.name());
            return new Fixed(fixed.access(Duration.ZERO), fixed.accessInsteadOf(fixed.token(), Duration.ZERO));
        } catch (IllegalArgumentException broken) {
            return denied("The token of the authorization %s of %s cannot be used: it %s"
                    .formatted(kept.name(), name, broken.getMessage()));
        }
    }

    private static Stage denied(String remedy) {
        return always(new Access.Denied(remedy));
    }

    private static Stage always(Access access) {
        return new Fixed(access, access);
    }
}
