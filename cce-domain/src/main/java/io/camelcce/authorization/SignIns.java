package io.camelcce.authorization;

import io.camelcce.authorization.AuthorizationRequest.NotPossible;
import io.camelcce.authorization.AuthorizationStore.Change;
import io.camelcce.authorization.Completion.AnotherPerson;
import io.camelcce.authorization.Completion.Completed;
import io.camelcce.authorization.Completion.Failed;
import io.camelcce.authorization.Completion.Reason;
import io.camelcce.authorization.Granting.Granted;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People who authorize: from the click on Authorize until the tokens are kept. */
final class SignIns {

    private final Integrations integrations;
    private final AuthorizationStore store;
    private final AuthorizationServers servers;
    private final Revocations revocations;
    private final AuthorizationAttempts attempts;
    private final InstantSource clock;
    private final AuthorizationListener listener;

    SignIns(
            Integrations integrations,
            AuthorizationStore store,
            AuthorizationServers servers,
            Revocations revocations,
            AuthorizationAttempts attempts,
            InstantSource clock,
            AuthorizationListener listener) {
        this.integrations = integrations;
        this.store = store;
        this.servers = servers;
        this.revocations = revocations;
        this.attempts = attempts;
        this.clock = clock;
        this.listener = listener;
    }

    AuthorizationRequest authorize(IntegrationName integration, AuthorizationName name, Secret session) {
        Integration centre = integrations.named(integration).orElse(null);
        if (centre == null) {
            return new NotPossible(new Refusal.NoSuchIntegration(integration).text());
        }
        NodeAuthorization found = store.read(integration, name).orElse(null);
        if (found == null) {
            return new NotPossible(new Refusal.NoSuchAuthorization(name).text());
        }
        Optional<String> nobody = centre.whyNobodySignsIn(found);
        if (nobody.isPresent()) {
            return new NotPossible(nobody.get());
        }
        AuthorizationAttempt attempt = attempts.begin(centre, found, session);
        AuthorizationRequest request = servers.of(centre).authorizationRequest(centre.settingsOf(found), attempt);
        if (request instanceof NotPossible) {
            attempts.take(attempt.state());
        } else {
            attempts.sent(attempt, found.id());
        }
        return request;
    }

    Completion complete(URI callbackUri, Secret session) {
        Callback callback = Callback.of(callbackUri);
        SignInUnderWay signIn = callback.parameter("state")
                .flatMap(state -> attempts.take(Secret.of(state)))
                .orElse(null);
        if (signIn == null) {
            return failed(
                    Reason.UNKNOWN_STATE, "this sign-in is not known here, or was used already: click Authorize again");
        }
        try {
            return withSubject(
                    signIn,
                    refusal(signIn, callbackUri, callback, session).orElseGet(() -> exchanged(signIn, callback)));
        } catch (AuthorizationStoreException unreachable) {
            return notStored(signIn, "what is kept cannot be reached: %s".formatted(unreachable.getMessage()));
        }
    }

    /** A failure with what the sign-in was for, if it does not say that yet. */
    private Completion withSubject(SignInUnderWay signIn, Completion completion) {
        return completion instanceof Failed failed && failed.subject() == null
                ? failed(failed.reason(), failed.text(), signIn, nameNow(signIn))
                : completion;
    }

    /** The name that it has now; the one that it had if that cannot be read, or it is gone. */
    private AuthorizationName nameNow(SignInUnderWay signIn) {
        try {
            return store.read(signIn.integration())
                    .identified(signIn.authorization())
                    .map(NodeAuthorization::name)
                    .orElse(signIn.attempt().name());
        } catch (AuthorizationStoreException unreachable) {
            return signIn.attempt().name();
        }
    }

    Completion confirm(Secret confirmation, Secret session) {
        ParkedGrant parked = attempts.takeParked(confirmation).orElse(null);
        if (parked == null) {
            return failed(
                    Reason.UNKNOWN_CONFIRMATION,
                    "there is nothing here to confirm, it came too late, or a later sign-in took its place: click Authorize again");
        }
        SignInUnderWay signIn = parked.signIn();
        if (!signIn.attempt().session().equals(session)) {
            return withSubject(signIn, revoked(parked, anotherBrowser()));
        }
        if (attempts.isOver(parked.expiresAt())) {
            return withSubject(
                    signIn,
                    revoked(parked, failed(Reason.EXPIRED, "the confirmation took too long: click Authorize again")));
        }
        return keep(signIn, parked.grant(), parked.before());
    }

    String decline(Secret confirmation) {
        return attempts.takeParked(confirmation)
                .map(parked -> revocations.revoke(parked.signIn(), parked.grant()))
                .orElse("there is nothing here to decline");
    }

    void revokeUnconfirmed() {
        revokeAll(attempts.takeUnconfirmed());
    }

    private Optional<Completion> refusal(SignInUnderWay signIn, URI callbackUri, Callback callback, Secret session) {
        AuthorizationAttempt attempt = signIn.attempt();
        if (!attempt.session().equals(session)) {
            return Optional.of(anotherBrowser());
        }
        if (attempts.isOver(attempt.expiresAt())) {
            return Optional.of(failed(Reason.EXPIRED, "this sign-in took too long: click Authorize again"));
        }
        if (attempts.isSuperseded(signIn)) {
            return Optional.of(superseded(signIn));
        }
        if (!cameTo(attempt.redirectUri(), callbackUri)) {
            return Optional.of(failed(
                    Reason.ANOTHER_ADDRESS, "the answer belongs to another integration than this sign-in was for"));
        }
        return wrongIssuer(signIn, callback).or(() -> callback.parameter("error")
                .map(error -> failed(Reason.DENIED, "the authorization server said no (%s)".formatted(plain(error)))));
    }

    /** The end of the path names the integration, whatever a proxy puts before it. */
    private static boolean cameTo(URI redirectUri, URI callbackUri) {
        String path = callbackUri.getPath();
        return path == null || path.isEmpty() || lastSegment(path).equals(lastSegment(redirectUri.getPath()));
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Optional<Completion> wrongIssuer(SignInUnderWay signIn, Callback callback) {
        return integrations
                .named(signIn.integration())
                .flatMap(centre -> servers.of(centre).issuerOfCallbacks(signIn.settings()))
                .filter(issuer -> !callback.parameter("iss").map(issuer::equals).orElse(false))
                .map(issuer -> failed(
                        Reason.ANOTHER_ISSUER,
                        "the answer does not come from the authorization server %s".formatted(issuer)));
    }

    private Completion exchanged(SignInUnderWay signIn, Callback callback) {
        String code = callback.parameter("code").orElse(null);
        if (code == null) {
            return failed(Reason.NO_CODE, "the authorization server sent neither a code nor an error");
        }
        Integration centre = integrations.named(signIn.integration()).orElse(null);
        Authorizations all = store.read(signIn.integration());
        if (centre == null || find(signIn, all).isEmpty()) {
            return gone(signIn, all);
        }
        Granting granting = servers.of(centre).exchange(signIn.settings(), signIn.attempt(), Secret.of(code));
        if (granting instanceof Granting.Refused refused) {
            return failed(Reason.NOT_EXCHANGED, refused.remedy());
        } else if (granting instanceof Granting.Failed noAnswer) {
            return failed(Reason.NOT_EXCHANGED, noAnswer.text());
        }
        // What was granted is not revoked: some servers would end what the later sign-in was granted with it.
        return attempts.isSuperseded(signIn) ? superseded(signIn) : keep(signIn, ((Granted) granting).grant(), null);
    }

    /** @param confirmed whom somebody knows to have authorized before, and means to replace */
    private Completion keep(SignInUnderWay signIn, Grant grant, @Nullable String confirmed) {
        Keeping keeping;
        try {
            keeping = store.change(signIn.integration(), all -> keeping(all, signIn, grant, confirmed));
        } catch (AuthorizationStoreException unreachable) {
            return notStored(
                    signIn,
                    "the tokens could not be stored: %s; %s"
                            .formatted(unreachable.getMessage(), revocations.revoke(signIn, grant)));
        }
        if (keeping instanceof Keeping.Kept kept) {
            dropEarlier(signIn, grant);
            NodeAuthorization now = kept.authorization();
            listener.happened(new AuthorizationEvent.Authorized(signIn.integration(), now.name(), grant.person()));
            return new Completed(now, signIn.attempt().name());
        } else if (keeping instanceof Keeping.AnotherPersonThan another) {
            return parked(signIn, grant, another);
        }
        revocations.revoke(signIn, grant);
        return gone(signIn, ((Keeping.Gone) keeping).all());
    }

    private Change<Keeping> keeping(
            Authorizations all, SignInUnderWay signIn, Grant grant, @Nullable String confirmed) {
        NodeAuthorization now = find(signIn, all).orElse(null);
        if (now == null) {
            return new Change<>(all, new Keeping.Gone(all));
        }
        String before = now.person().orElse(null);
        if (before != null && grant.isOfAnotherPersonThan(before) && !before.equals(confirmed)) {
            return new Change<>(all, new Keeping.AnotherPersonThan(now.name(), before));
        }
        NodeAuthorization authorized = now.authorized(grant, clock.instant());
        return new Change<>(all.with(now.name(), one -> authorized), new Keeping.Kept(authorized));
    }

    /** The one that a sign-in is for, whatever its name is now, unless its settings are others. */
    private Optional<NodeAuthorization> find(SignInUnderWay signIn, Authorizations all) {
        return integrations.named(signIn.integration()).flatMap(centre -> all.identified(signIn.authorization())
                .filter(now -> centre.settingsOf(now).equals(signIn.settings())));
    }

    private Completion parked(SignInUnderWay signIn, Grant grant, Keeping.AnotherPersonThan another) {
        dropEarlier(signIn, grant);
        AuthorizationAttempts.Parking parking = attempts.park(signIn, grant, another.before());
        revokeAll(parking.displaced());
        return new AnotherPerson(
                another.name(), another.before(), Objects.requireNonNull(grant.person()), parking.confirmation());
    }

    /** What waits for a confirmation gives way to a later sign-in; some servers would end what the same person granted since. */
    private void dropEarlier(SignInUnderWay signIn, Grant grant) {
        attempts.takeParked(signIn.authorization()).stream()
                .filter(earlier -> earlier.grant().isOfAnotherPersonThan(grant))
                .forEach(this::revoke);
    }

    private Completion revoked(ParkedGrant parked, Completion completion) {
        revocations.revoke(parked.signIn(), parked.grant());
        return completion;
    }

    private void revokeAll(List<ParkedGrant> grants) {
        grants.forEach(this::revoke);
    }

    private void revoke(ParkedGrant parked) {
        revocations.revoke(parked.signIn(), parked.grant());
    }

    /** What became of the authorization meanwhile: removed, or with other settings, under this name or another. */
    private static Completion gone(SignInUnderWay signIn, Authorizations all) {
        AuthorizationName before = signIn.attempt().name();
        NodeAuthorization now = all.identified(signIn.authorization()).orElse(null);
        return now == null
                ? failed(
                        Reason.GONE,
                        "the authorization %s was removed in the meantime".formatted(before),
                        signIn,
                        before)
                : failed(
                        Reason.GONE,
                        "the authorization %s got other settings in the meantime: click Authorize again"
                                .formatted(named(before, now)),
                        signIn,
                        now.name());
    }

    private static String named(AuthorizationName before, NodeAuthorization now) {
        return now.name().equals(before) ? before.value() : "%s, which is %s now,".formatted(before, now.name());
    }

    private Completion superseded(SignInUnderWay signIn) {
        AuthorizationName name = nameNow(signIn);
        return failed(
                Reason.SUPERSEDED,
                "a later sign-in for the authorization %s was begun: finish that one, or click Authorize again"
                        .formatted(name),
                signIn,
                name);
    }

    /** By the name that it had: a store that just failed is not asked for another, while a browser waits. */
    private static Completion notStored(SignInUnderWay signIn, String text) {
        return failed(Reason.NOT_STORED, text, signIn, signIn.attempt().name());
    }

    private static Completion anotherBrowser() {
        return failed(
                Reason.ANOTHER_BROWSER, "this sign-in was begun in another browser, or another session: repeat it");
    }

    private static Completion failed(Reason reason, String text) {
        return new Failed(reason, text, null);
    }

    private static Completion failed(Reason reason, String text, SignInUnderWay signIn, AuthorizationName name) {
        return new Failed(reason, text, new Completion.Subject(signIn.integration(), name));
    }

    /** An error code of OAuth (RFC 6749, section 4.1.2.1), or that it is none. */
    private static String plain(String error) {
        return error.matches("[a-z_]{1,40}") ? error : "in words that are none of OAuth's";
    }
}
