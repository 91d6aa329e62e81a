package io.camelcce.auth.life;

import static java.util.Objects.requireNonNull;

import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationServer;
import io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired;
import io.camelcce.authorization.AuthorizationStore.Renewal;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One renewal of one authorization. Its server is asked while the store holds the authorization's lock. */
final class TokenRenewal {

    private static final Granting.Failed NO_TOKEN =
            new Granting.Failed("The authorization server gave no access token", false, null);

    private final Ports ports;
    private final UnstoredGrants unstored;
    private final BooleanSupplier closed;
    private final IntegrationName integration;
    private final AuthorizationId id;
    private final Aim aim;
    private @Nullable Runnable keepUnstored;
    private Runnable revokeLate = () -> {};

    TokenRenewal(
            Ports ports,
            UnstoredGrants unstored,
            BooleanSupplier closed,
            IntegrationName integration,
            AuthorizationId id,
            Aim aim) {
        this.ports = ports;
        this.unstored = unstored;
        this.closed = closed;
        this.integration = integration;
        this.id = id;
        this.aim = aim;
    }

    /** Does it, and waits until it is committed. */
    Renewed run() {
        try {
            Renewed renewed =
                    ports.store().renew(integration, id, this::renewal).orElseGet(this::late);
            if (keepUnstored != null || renewed instanceof Renewed.Changed) {
                unstored.forget(id);
            }
            return renewed;
        } catch (RuntimeException broken) {
            return broken(broken);
        } catch (Error error) {
            broken(error);
            throw error;
        }
    }

    /** Nobody has what was granted: it was removed or edited meanwhile. */
    private Renewed late() {
        try {
            ports.executors().renewing(integration).execute(revokeLate);
        } catch (RuntimeException full) {
            // It is not used, and expires.
        }
        return new Renewed.Changed(null);
    }

    private void revoke(Integration centre, GrantSettings settings, Grant grant) {
        try {
            if (ports.store().read(integration).all().stream().noneMatch(one -> mayLoseBy(one, grant))) {
                ports.servers().of(centre).revoke(settings, grant);
            }
        } catch (RuntimeException notRevoked) {
            // It is not used, and expires.
        }
    }

    /** With some servers a revocation ends what the same person granted since. */
    private boolean mayLoseBy(NodeAuthorization one, Grant revoked) {
        Optional<Secret> refreshToken = one.grant().flatMap(Grant::refresh);
        return (one.id().equals(id) && one.grant().isPresent())
                || (refreshToken.isPresent() && refreshToken.equals(revoked.refresh()));
    }

    private Renewed broken(Throwable cause) {
        if (keepUnstored == null) {
            return new Renewed.Failed("The token could not be asked for: " + text(cause), true, null);
        }
        keepUnstored.run();
        return new Renewed.Failed(
                "The new token is not used, because it could not be stored: " + text(cause), true, null);
    }

    /** Of an unknown exception the class only: its message may quote a secret. */
    static String text(Throwable cause) {
        return cause instanceof AuthorizationStoreException
                ? String.valueOf(cause.getMessage())
                : cause.getClass().getName();
    }

    private Renewal<Renewed> renewal(NodeAuthorization kept) {
        Integration centre = ports.integrations().named(integration).orElse(null);
        if (centre == null) {
            return unchanged(kept, new Renewed.Changed(null));
        }
        UnstoredGrant waiting = unstored.of(kept);
        if (waiting != null && waiting.fits(kept)) {
            return stored(kept, centre, waiting);
        }
        unstored.forget(id);
        Instant now = ports.clock().instant();
        UsableToken token = token(kept, centre);
        if (aim.isReached(kept, token, now)) {
            boolean serves = token != null && token.servesAt(now.toEpochMilli());
            return unchanged(
                    kept, serves ? new Renewed.Current(requireNonNull(token), null) : new Renewed.Changed(null));
        }
        return closed.getAsBoolean() ? unchanged(kept, new Renewed.Changed(null)) : asked(kept, centre, token, now);
    }

    private Renewal<Renewed> asked(
            NodeAuthorization kept, Integration centre, @Nullable UsableToken token, Instant now) {
        return switch (centre.settingsOf(kept).grantType()) {
            case AUTHORIZATION_CODE -> byRefreshToken(kept, centre, token, now);
            case CLIENT_CREDENTIALS -> byClientCredentials(kept, centre, now);
            case FIXED_TOKEN, EXCHANGE, NONE -> unchanged(kept, new Renewed.Changed(null));
        };
    }

    private Renewal<Renewed> byRefreshToken(
            NodeAuthorization kept, Integration centre, @Nullable UsableToken token, Instant now) {
        Grant grant = kept.grant().orElse(null);
        if (grant == null) {
            String remedy = kept.status() instanceof ReauthorizationRequired required
                    ? required.cause()
                    : "The authorization %s of %s is pending: somebody has to authorize it"
                            .formatted(kept.name(), integration);
            return unchanged(kept, new Renewed.Denied(remedy, Backoff.AFTER_REFUSAL, null));
        }
        if (grant.refreshToken() == null) {
            return withoutRefreshToken(kept, requireNonNull(token), now);
        }
        return answered(kept, centre, (server, settings) -> server.refresh(settings, grant));
    }

    private Renewal<Renewed> withoutRefreshToken(NodeAuthorization kept, UsableToken token, Instant now) {
        if (token.isOverAt(now.toEpochMilli())) {
            return required(
                    kept,
                    "The access token of the authorization %s of %s has expired, and there is no refresh token: authorize it again"
                            .formatted(kept.name(), integration));
        }
        String remedy =
                "The contact centre refused the access token of the authorization %s of %s, and there is no refresh token: authorize it again"
                        .formatted(kept.name(), integration);
        if (kept.track().isFailing() && remedy.equals(kept.track().failure())) {
            return unchanged(kept, new Renewed.Last(token, remedy, null));
        }
        AuthorizationEvent event = new AuthorizationEvent.RefreshFailed(integration, kept.name(), remedy);
        return new Renewal<>(kept.failed(remedy, now), new Renewed.Last(token, remedy, event));
    }

    /** Asked again after a refusal, too: what was mended at the server shows in no other way. */
    private Renewal<Renewed> byClientCredentials(NodeAuthorization kept, Integration centre, Instant now) {
        Duration left = pauseLeft(kept, now);
        if (kept.status() instanceof ReauthorizationRequired required && left.compareTo(Duration.ZERO) > 0) {
            return unchanged(kept, new Renewed.Denied(required.cause(), left, null));
        }
        return answered(kept, centre, AuthorizationServerCall.CLIENT_CREDENTIALS);
    }

    /** Another JVM may have asked a moment ago; its clock may be ahead. */
    private static Duration pauseLeft(NodeAuthorization kept, Instant now) {
        Instant failedAt = kept.track().failedAt();
        if (failedAt == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, failedAt.plus(Backoff.AFTER_REFUSAL));
        return left.compareTo(Backoff.AFTER_REFUSAL) <= 0 ? left : Backoff.AFTER_REFUSAL;
    }

    private Renewal<Renewed> answered(NodeAuthorization kept, Integration centre, AuthorizationServerCall call) {
        Granting granting = granting(() -> call.of(ports.servers().of(centre), centre.settingsOf(kept)));
        if (granting instanceof Granting.Granted granted && granted.grant().accessToken() != null) {
            return granted(kept, centre, granted.grant(), ports.clock().instant());
        }
        if (granting instanceof Granting.Refused refused) {
            return required(kept, refused.remedy());
        }
        Granting.Failed failed = granting instanceof Granting.Failed answer ? answer : NO_TOKEN;
        return new Renewal<>(
                kept.failed(failed.text(), ports.clock().instant()),
                new Renewed.Failed(failed.text(), failed.retryable(), failed.retryAfter()));
    }

    private static Granting granting(Supplier<Granting> call) {
        try {
            return call.get();
        } catch (RuntimeException bug) {
            return new Granting.Failed("The token could not be asked for: " + text(bug), true, null);
        }
    }

    /** A token that expired before it could be stored is nobody's answer. */
    private Renewal<Renewed> stored(NodeAuthorization kept, Integration centre, UnstoredGrant waiting) {
        Renewal<Renewed> renewal = granted(kept, centre, waiting.grant(), waiting.grantedAt());
        return renewal.result() instanceof Renewed.Current current
                        && current.token().isOverAt(ports.clock().millis())
                ? new Renewal<>(renewal.authorization(), new Renewed.Changed(current.event()))
                : renewal;
    }

    private Renewal<Renewed> granted(NodeAuthorization kept, Integration centre, Grant grant, Instant when) {
        keepUnstored = () ->
                unstored.keep(integration, kept, grant, when, ports.clock().millis());
        revokeLate = () -> revoke(centre, centre.settingsOf(kept), grant);
        NodeAuthorization refreshed = kept.refreshed(grant, when);
        UsableToken token = token(refreshed, centre);
        AuthorizationEvent event = new AuthorizationEvent.Refreshed(integration, kept.name(), grant.expiresAt());
        return new Renewal<>(refreshed, token == null ? new Renewed.Changed(null) : new Renewed.Current(token, event));
    }

    private Renewal<Renewed> required(NodeAuthorization kept, String cause) {
        AuthorizationEvent event = kept.status().equals(new ReauthorizationRequired(cause))
                ? null
                : new AuthorizationEvent.ReauthorizationRequired(integration, kept.name(), cause);
        return new Renewal<>(
                kept.reauthorizationRequired(cause, ports.clock().instant()),
                new Renewed.Denied(cause, Backoff.AFTER_REFUSAL, event));
    }

    private @Nullable UsableToken token(NodeAuthorization kept, Integration centre) {
        return tokenOf(kept, centre, ports);
    }

    /** The token that an authorization has, whether it is expired or not. */
    static @Nullable UsableToken tokenOf(NodeAuthorization kept, Integration centre, Ports ports) {
        Grant grant = kept.grant().orElse(null);
        if (grant == null) {
            return null;
        }
        boolean renewable =
                grant.refreshToken() != null || centre.settingsOf(kept).grantType() == GrantType.CLIENT_CREDENTIALS;
        Instant grantedAt = kept.track().succeededAt();
        Instant since = grantedAt == null ? ports.clock().instant() : grantedAt;
        return renewable
                ? UsableToken.renewable(
                        kept.name(), grant, since, ports.jitter().getAsDouble())
                : UsableToken.last(kept.name(), grant);
    }

    private static Renewal<Renewed> unchanged(NodeAuthorization kept, Renewed renewed) {
        return new Renewal<>(kept, renewed);
    }

    /** A request for the next tokens. */
    @FunctionalInterface
    private interface AuthorizationServerCall {

        AuthorizationServerCall CLIENT_CREDENTIALS = AuthorizationServer::clientCredentials;

        Granting of(AuthorizationServer server, GrantSettings settings);
    }
}
