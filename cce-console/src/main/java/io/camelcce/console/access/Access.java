package io.camelcce.console.access;

import io.camelcce.authorization.Secret;
import io.camelcce.console.access.Admission.Admitted;
import io.camelcce.console.access.Admission.Refused;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the console: whom the runtime authenticated; where nothing authenticates, who comes from this machine with
 * the one-time token.
 */
public final class Access {

    /** What those are called who came with the one-time token: nobody knows more of them. */
    public static final String BY_TOKEN = "one-time token";

    private static final String UNKNOWN = "unknown browser";

    private final Served served;
    private final OwnPlaces places;
    private final Sessions sessions;
    private final OneTimeToken token;
    private final Supplier<Secret> secrets;

    /**
     * @param secrets that nobody can guess
     * @param print shows a one-time token to those who run the application
     * @throws IllegalArgumentException if a configured host is none; the message names the property
     */
    public Access(Served served, Supplier<Secret> secrets, InstantSource clock, Consumer<Secret> print) {
        this.served = served;
        this.places = new OwnPlaces(served);
        this.sessions = new Sessions(secrets, clock);
        this.token = new OneTimeToken(secrets, print);
        this.secrets = secrets;
    }

    /** Prints a one-time token, unless one is out already. */
    public void offerToken() {
        token.offer();
    }

    /** Whether a request was sent to a name of ours. */
    public boolean knowsHost(Caller caller) {
        return places.haveHost(caller.host());
    }

    /** Whether a page of somebody else asks for something to have in itself: credentials of HTTP go with that, too. */
    public boolean isForAForeignPage(Caller caller) {
        return caller.isForAForeignPage();
    }

    /** Knows a browser again, whatever it asks for. */
    public void recognize(Caller caller) {
        Optional.ofNullable(caller.session()).ifPresent(sessions::find);
    }

    /**
     * Lets in who was authenticated, or was let in before. A session begins for a page only: of what is asked for besides,
     * browsers may keep no cookie.
     */
    public Admission admit(Caller caller) {
        String user = caller.user();
        if (user != null) {
            return session(caller, user)
                    .map(session -> admitted(session, caller, false))
                    .orElseGet(() -> caller.isForAPageOfOurs()
                            ? admitted(sessions.begin(user), caller, true)
                            : new Admitted(withoutSession(user, caller), false));
        }
        return tokenRefusal(caller).<Admission>map(Refused::new).orElseGet(() -> session(caller, BY_TOKEN)
                .map(session -> admitted(session, caller, false))
                .orElseGet(() -> {
                    token.offer();
                    return new Refused(Refusal.NO_SESSION);
                }));
    }

    /** Lets in who has the one-time token. */
    public Admission enter(Caller caller, String presented) {
        Optional<Refusal> refusal = tokenRefusal(caller);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (!presented.isBlank() && token.use(Secret.of(presented))) {
            return admitted(sessions.begin(BY_TOKEN), caller, true);
        }
        token.offer();
        return new Refused(Refusal.WRONG_TOKEN);
    }

    /**
     * Who an authorization server sent back: anybody, since the cookie may be lost. It is the session that decides what
     * the callback can do; one that is unknown, or of somebody else than the runtime says, can do nothing.
     */
    public Visitor calledBack(Caller caller) {
        String user = caller.user();
        return Optional.ofNullable(caller.session())
                .flatMap(sessions::find)
                .filter(session -> user == null || session.isOf(user))
                .map(session -> session.visitor(caller.address()))
                .orElseGet(() -> withoutSession(Objects.requireNonNullElse(user, UNKNOWN), caller));
    }

    private Visitor withoutSession(String name, Caller caller) {
        return new Visitor(name, caller.address(), secrets.get(), secrets.get(), new Flash(), false);
    }

    /** Why a form is not accepted; empty if a page of ours sent it, in the session that it was made for. */
    public Optional<Refusal> formRefusal(Caller caller, Visitor visitor, String formToken) {
        if (!isFromHere(caller)) {
            return Optional.of(Refusal.FOREIGN_ORIGIN);
        }
        boolean right = !formToken.isBlank() && Secret.of(formToken).equals(visitor.formToken());
        return right ? Optional.empty() : Optional.of(Refusal.WRONG_FORM);
    }

    /** Browsers that are told not to send a referrer keep the origin to themselves, too: it is {@code null} then. */
    private boolean isFromHere(Caller caller) {
        boolean sameOrigin = "same-origin".equals(caller.fetchSite());
        String origin = caller.origin();
        if (origin != null && !origin.equals("null")) {
            return places.haveOrigin(origin) && (sameOrigin || caller.fetchSite() == null);
        }
        return sameOrigin || (origin == null && caller.fetchSite() == null && hasOwnReferer(caller.referer()));
    }

    private boolean hasOwnReferer(@Nullable String referer) {
        return referer != null && places.haveOrigin(referer);
    }

    private Optional<Refusal> tokenRefusal(Caller caller) {
        if (!served.tokens()) {
            return Optional.of(Refusal.NOT_AUTHENTICATED);
        }
        return caller.near() ? Optional.empty() : Optional.of(Refusal.NOT_NEAR);
    }

    private Optional<Session> session(Caller caller, String name) {
        return Optional.ofNullable(caller.session()).flatMap(sessions::find).filter(session -> session.isOf(name));
    }

    private static Admission admitted(Session session, Caller caller, boolean begun) {
        return new Admitted(session.visitor(caller.address()), begun);
    }
}
