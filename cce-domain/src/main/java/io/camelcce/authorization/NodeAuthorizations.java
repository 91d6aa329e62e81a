package io.camelcce.authorization;

import io.camelcce.authorization.AuthorizationRequest.NotPossible;
import io.camelcce.authorization.AuthorizationStore.Change;
import io.camelcce.authorization.Completion.AnotherPerson;
import io.camelcce.authorization.Completion.Completed;
import io.camelcce.authorization.Completion.Failed;
import io.camelcce.authorization.Completion.Reason;
import io.camelcce.authorization.Granting.Granted;
import io.camelcce.authorization.Ruling.Allowed;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What an administrator does with the node authorizations of integrations. */
public final class NodeAuthorizations {

    private final Integrations integrations;
    private final AuthorizationStore store;
    private final AuthorizationServers servers;
    private final Usages usages;
    private final AuthorizationAttempts attempts;
    private final Supplier<AuthorizationId> ids;
    private final InstantSource clock;

    /** Over these ports. */
    public NodeAuthorizations(
            Integrations integrations,
            AuthorizationStore store,
            AuthorizationServers servers,
            Usages usages,
            AuthorizationAttempts attempts,
            Supplier<AuthorizationId> ids,
            InstantSource clock) {
        this.integrations = integrations;
        this.store = store;
        this.servers = servers;
        this.usages = usages;
        this.attempts = attempts;
        this.ids = ids;
        this.clock = clock;
    }

    /** The authorizations of an integration. */
    public Authorizations list(IntegrationName integration) {
        return store.read(integration);
    }

    /** Adds an authorization, which is pending then. */
    public Ruling add(IntegrationName integration, AuthorizationName name, GrantSettings settings) {
        AuthorizationId id = ids.get();
        AuthorizationStatus initial = initial(integration, settings);
        return change(integration, all -> all.add(NodeAuthorization.added(id, name, settings, initial)));
    }

    /** Gives an authorization another name. */
    public Ruling rename(IntegrationName integration, AuthorizationName name, AuthorizationName another) {
        return change(integration, all -> all.rename(name, another));
    }

    /** Gives an authorization other settings: it has to be authorized again then. */
    public Ruling update(IntegrationName integration, AuthorizationName name, GrantSettings settings) {
        AuthorizationStatus initial = initial(integration, settings);
        return change(integration, all -> all.update(name, settings, initial));
    }

    /** Makes an authorization the default of its integration. */
    public Ruling makeDefault(IntegrationName integration, AuthorizationName name) {
        return change(integration, all -> all.makeDefault(name));
    }

    /** Removes an authorization that nobody uses, and has its tokens revoked. */
    public Removal remove(IntegrationName integration, AuthorizationName name) {
        Optional<NodeAuthorization> found = store.read(integration).named(name);
        Ruling ruling = change(integration, all -> all.remove(name, usagesOf(integration, name, all)));
        if (ruling instanceof Ruling.Refused refused) {
            return new Removal.Refused(refused.refusal());
        }
        return new Removal.Removed(
                found.flatMap(gone -> integrations.named(integration).flatMap(centre -> gone.grant()
                                .map(grant -> servers.of(centre).revoke(centre.settingsOf(gone), grant))))
                        .orElse("there were no tokens to revoke"));
    }

    /** Who would be without tokens if an authorization had none. */
    public List<Usage> usages(IntegrationName integration, AuthorizationName name) {
        return usagesOf(integration, name, store.read(integration));
    }

    /**
     * Begins to authorize: a person has to sign in.
     *
     * @param session of the browser: the callback has to come in the same
     */
    public AuthorizationRequest authorize(IntegrationName integration, AuthorizationName name, Secret session) {
        Integration centre = integrations.named(integration).orElse(null);
        if (centre == null) {
            return new NotPossible("there is no integration " + integration);
        }
        NodeAuthorization found = store.read(integration).named(name).orElse(null);
        if (found == null) {
            return new NotPossible(new Refusal.NoSuchAuthorization(name).text());
        }
        GrantSettings settings = centre.settingsOf(found);
        String missing = settings.missingForSignIn(centre);
        if (!missing.isEmpty()) {
            return new NotPossible("nobody can sign in for the authorization %s: %s".formatted(name, missing));
        }
        AuthorizationAttempt attempt = attempts.begin(centre, name, session);
        return servers.of(centre).authorizationRequest(settings, attempt);
    }

    /**
     * Ends an attempt with what the authorization server sent the browser back with.
     *
     * @param callbackUri as the browser called it
     * @param session of that browser
     * @param anotherPerson whether it is meant that another person than before authorizes
     */
    public Completion complete(URI callbackUri, Secret session, boolean anotherPerson) {
        Callback callback = Callback.of(callbackUri);
        AuthorizationAttempt attempt = callback.parameter("state")
                .flatMap(state -> attempts.take(Secret.of(state)))
                .orElse(null);
        if (attempt == null) {
            return failed(
                    Reason.UNKNOWN_STATE, "this sign-in is not known here, or was used already: click Authorize again");
        }
        Optional<Completion> refusal = refusal(attempt, callback, session);
        return refusal.orElseGet(() -> callback.parameter("code")
                .map(code -> exchanged(attempt, Secret.of(code), anotherPerson))
                .orElseGet(() -> failed(Reason.NO_CODE, "the authorization server sent neither a code nor an error")));
    }

    private Optional<Completion> refusal(AuthorizationAttempt attempt, Callback callback, Secret session) {
        if (!attempt.session().equals(session)) {
            return Optional.of(failed(
                    Reason.ANOTHER_BROWSER,
                    "this sign-in was begun in another browser, or another session: repeat it"));
        }
        if (attempts.isOver(attempt)) {
            return Optional.of(failed(Reason.EXPIRED, "this sign-in took too long: click Authorize again"));
        }
        String issuer = integrations
                .named(attempt.integration())
                .flatMap(centre -> store.read(attempt.integration())
                        .named(attempt.name())
                        .flatMap(found -> servers.of(centre).issuerOfCallbacks(centre.settingsOf(found))))
                .orElse(null);
        if (issuer != null && !callback.parameter("iss").map(issuer::equals).orElse(false)) {
            return Optional.of(failed(
                    Reason.ANOTHER_ISSUER,
                    "the answer does not come from the authorization server %s".formatted(issuer)));
        }
        return callback.parameter("error")
                .map(error -> failed(Reason.DENIED, "the authorization server said no (%s)".formatted(plain(error))));
    }

    private Completion exchanged(AuthorizationAttempt attempt, Secret code, boolean anotherPerson) {
        Integration centre = integrations.named(attempt.integration()).orElse(null);
        NodeAuthorization found =
                store.read(attempt.integration()).named(attempt.name()).orElse(null);
        if (centre == null || found == null) {
            return failed(Reason.GONE, "the authorization %s was removed in the meantime".formatted(attempt.name()));
        }
        Granting granting = servers.of(centre).exchange(centre.settingsOf(found), attempt, code);
        if (granting instanceof Granting.Refused refused) {
            return failed(Reason.NOT_EXCHANGED, refused.remedy());
        } else if (granting instanceof Granting.Failed noAnswer) {
            return failed(Reason.NOT_EXCHANGED, noAnswer.text());
        }
        return keep(attempt, found.settings(), ((Granted) granting).grant(), anotherPerson);
    }

    private Completion keep(AuthorizationAttempt attempt, GrantSettings settings, Grant grant, boolean anotherPerson) {
        return store.change(attempt.integration(), all -> {
            NodeAuthorization now = all.named(attempt.name()).orElse(null);
            if (now == null || !now.settings().equals(settings)) {
                return new Change<>(
                        all,
                        failed(
                                Reason.GONE,
                                "the authorization %s was removed or changed in the meantime"
                                        .formatted(attempt.name())));
            }
            Grant before = now.grant().orElse(null);
            if (before != null && !anotherPerson && grant.isOfAnotherPersonThan(before)) {
                return new Change<>(
                        all,
                        new AnotherPerson(now.name(), String.valueOf(before.person()), String.valueOf(grant.person())));
            }
            NodeAuthorization authorized = now.authorized(grant, clock.instant());
            return new Change<>(all.with(now.name(), one -> authorized), new Completed(authorized));
        });
    }

    private AuthorizationStatus initial(IntegrationName integration, GrantSettings settings) {
        GrantSettings whole = integrations
                .named(integration)
                .map(centre -> settings.on(centre.settings()))
                .orElse(settings);
        return AuthorizationStatus.initial(whole.grantType());
    }

    private Ruling change(IntegrationName integration, Function<Authorizations, Ruling> change) {
        return store.change(integration, all -> {
            Ruling ruling = change.apply(all);
            return new Change<>(ruling instanceof Allowed allowed ? allowed.authorizations() : all, ruling);
        });
    }

    private List<Usage> usagesOf(IntegrationName integration, AuthorizationName name, Authorizations all) {
        return usages.of(integration, name, name.equals(all.defaultName()));
    }

    private static Completion failed(Reason reason, String text) {
        return new Failed(reason, text);
    }

    /** An error code of OAuth (RFC 6749, section 4.1.2.1), or that it is none. */
    private static String plain(String error) {
        return error.matches("[a-z_]{1,40}") ? error : "in words that are none of OAuth's";
    }
}
