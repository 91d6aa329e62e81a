package io.camelcce.auth.life;

import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.AuthorizationListener;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationServers;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.Integrations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of all authorizations: got when somebody needs them, renewed before they expire, in as many JVMs as share
 * the store.
 *
 * <p>A token is renewed in the last fifth of its lifetime, at most 10 minutes, while the callers go on with it; in the
 * last tenth, at most 60 seconds, they wait for the next one, each no longer than its own patience. An authorization is
 * renewed once at a time; a new token is used after the store has it, never before. When a renewal fails, the token that
 * there is serves until it expires, and nobody is asked for 1 second, doubling to 30 until a request succeeds, or for as
 * long as the server wishes (at most 5 minutes). After a refusal, or a failure that will not pass by itself, nobody is
 * asked for 60 seconds; if a person has to authorize again, not before that. In the meantime every caller gets the same
 * answer at once.
 *
 * <p>Expiry is told by the time of day, because several machines tell it to each other. Where their clocks differ by
 * more than the last tenth, or a clock is set, a token may be used that has expired: it is refused then, and replaced.
 */
public final class AuthorizationTokens implements AuthorizationListener, AutoCloseable {

    private final Renewals renewals;
    private final Map<IntegrationName, IntegrationTokens> integrations = new ConcurrentHashMap<>();

    /**
     * @param integrations the contact centres
     * @param store keeps the authorizations; is not closed here
     * @param servers asked for tokens, for one authorization once at a time
     * @param toTell hears what becomes of renewals, after it is stored
     * @param executors read the store and ask servers
     * @param clock the time of day
     * @param jitter draws numbers of 0 to 1, so that JVMs that share an authorization do not renew it at one moment
     */
    public AuthorizationTokens(
            Integrations integrations,
            AuthorizationStore store,
            AuthorizationServers servers,
            AuthorizationListener toTell,
            TokenExecutors executors,
            InstantSource clock,
            DoubleSupplier jitter) {
        this.renewals = new Renewals(new Ports(integrations, store, servers, toTell, executors, clock, jitter));
    }

    /**
     * The tokens of an authorization. To be kept: what they are is found out anew whenever somebody changes it. What is
     * missing is told by their answer.
     *
     * @param authorization by its name; null for whichever is the default
     */
    public AccessTokens of(IntegrationName integration, @Nullable AuthorizationName authorization) {
        return new NamedTokens(renewals, tokens(integration), authorization);
    }

    /**
     * How it stands with the token of an authorization, without asking anybody.
     *
     * @param authorization by its name; null for whichever is the default
     * @return empty if nobody asked for it here since it was last changed, or for so long that it expired
     */
    public Optional<TokenState> state(IntegrationName integration, @Nullable AuthorizationName authorization) {
        return Optional.ofNullable(integrations.get(integration)).map(tokens -> tokens.stateOf(authorization));
    }

    /**
     * Notices what was changed in other JVMs, and tries again to store what could not be stored. To be called every few
     * seconds.
     *
     * @throws AuthorizationStoreException if the store cannot be reached; nothing changes then
     */
    public void look() {
        Map<IntegrationName, Long> versions = renewals.ports().store().versions();
        integrations.forEach((name, tokens) -> tokens.look(versions.get(name)));
        renewals.unstored().dueAt(renewals.now()).forEach(this::store);
    }

    /**
     * Renews, one by one, what can be renewed and was not for a while, whether anybody uses it or not. An integration that
     * the store cannot read keeps no other from it.
     *
     * @param idle the while
     * @return why the store cannot read an integration, for people: of each in which not all was looked at
     * @throws AuthorizationStoreException if the store cannot be reached
     */
    public Map<IntegrationName, String> keepAlive(Duration idle) {
        Instant idleSince = renewals.ports().clock().instant().minus(idle);
        KeepAlive keepAlive = new KeepAlive(renewals, idleSince);
        Map<IntegrationName, String> failures = new LinkedHashMap<>();
        renewals.ports().store().versions().keySet().forEach(name -> {
            try {
                keepAlive.in(tokens(name));
            } catch (AuthorizationStoreException unreadable) {
                failures.put(name, String.valueOf(unreadable.getMessage()));
            }
        });
        return failures;
    }

    /** Notices at once what was changed in this JVM. */
    @Override
    public void happened(AuthorizationEvent event) {
        boolean itself = event instanceof AuthorizationEvent.Refreshed
                || event instanceof AuthorizationEvent.RefreshFailed
                || event instanceof AuthorizationEvent.ReauthorizationRequired;
        IntegrationTokens changed = itself ? null : integrations.get(event.integration());
        if (changed != null) {
            changed.changed();
        }
    }

    /** Closes without waiting: the tokens of renewals under way may be lost, if what they need is closed now. */
    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /**
     * Lets go whoever waits, asks nobody any more, waits until renewals under way are stored, and tries once more to store
     * what is not. A server that was asked for the next refresh token may have given up the last one: if the next one is
     * not stored, the authorization is lost. The executors, the store and the servers have to work until this returns.
     *
     * @param patience how long to wait at most
     */
    public void close(Duration patience) {
        renewals.close();
        integrations.values().forEach(IntegrationTokens::end);
        renewals.awaitUnderWay(patience);
        renewals.unstored().all().forEach(this::store);
    }

    private void store(UnstoredGrant grant) {
        tokens(grant.integration()).lifeOf(grant.before()).storeNow();
    }

    private IntegrationTokens tokens(IntegrationName name) {
        return integrations.computeIfAbsent(name, one -> new IntegrationTokens(renewals, one));
    }
}
