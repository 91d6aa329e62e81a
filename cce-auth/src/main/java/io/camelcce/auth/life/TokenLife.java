package io.camelcce.auth.life;

import static java.util.Objects.requireNonNull;

import io.camelcce.auth.life.Stage.Degraded;
import io.camelcce.auth.life.Stage.Due;
import io.camelcce.auth.life.Stage.Fixed;
import io.camelcce.auth.life.Stage.Fresh;
import io.camelcce.auth.life.Stage.Last;
import io.camelcce.auth.life.Stage.Renewing;
import io.camelcce.auth.life.Stage.Retired;
import io.camelcce.auth.life.Stage.Without;
import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The life of the token of one authorization, until the authorization is changed. What other threads see is one
 * immutable {@link Stage}, and each of its changes is a compare-and-set.
 */
final class TokenLife {

    private final Renewals renewals;
    private final IntegrationName integration;
    private final AuthorizationId id;
    private final AuthorizationName name;
    private final AtomicReference<Stage> stage;

    TokenLife(Renewals renewals, IntegrationName integration, AuthorizationId id, AuthorizationName name, Stage first) {
        this.renewals = renewals;
        this.integration = integration;
        this.id = id;
        this.name = name;
        this.stage = new AtomicReference<>(first);
    }

    /** The answer that needs nobody, if there is one. */
    @Nullable
    Access answerAt(long now) {
        return seen().answerAt(now);
    }

    @Nullable
    TokenState stateAt(long now) {
        return seen().stateAt(now);
    }

    boolean isRetired() {
        return seen() instanceof Retired;
    }

    /** A token to use now; null if this life is over. */
    @Nullable
    Access access(Patience patience) {
        while (true) {
            Stage seen = seen();
            Access answer = seen.answerAt(renewals.now());
            if (answer != null || seen instanceof Retired) {
                return answer;
            }
            Renewing renewing = seen instanceof Renewing under ? under : renewing(seen, seen.token());
            if (renewing != null) {
                return awaited(renewing, patience);
            }
        }
    }

    /** A token instead of a refused one; null if this life is over. */
    @Nullable
    Access accessInsteadOf(AccessToken refused, Patience patience) {
        if (!seen().offers(refused)) {
            Access access = access(patience);
            if (!(access instanceof Access.Bearer bearer) || !bearer.token().equals(refused)) {
                return access;
            }
            // It was refused before it was read here.
        }
        while (true) {
            Stage seen = seen();
            if (!seen.offers(refused)) {
                return access(patience);
            }
            if (seen instanceof Fixed fixed) {
                return fixed.whenRefused();
            }
            Stage next = withdrawn(seen, refused);
            if (stage.compareAndSet(seen, next)) {
                return afterwards(seen, next, patience);
            }
        }
    }

    /** What becomes of a stage whose token is refused. */
    private Stage withdrawn(Stage seen, AccessToken refused) {
        if (seen instanceof Renewing renewing) {
            return renewing.without(refused);
        }
        if (seen instanceof Degraded degraded && degraded.pause().holdsAt(renewals.now())) {
            return new Without(degraded.cause(), degraded.failure(), refused, degraded.pause(), degraded.backoff());
        }
        return new Renewing(renewals.begin(), null, refused, seen.backoff(), seen.failure());
    }

    private @Nullable Access afterwards(Stage seen, Stage next, Patience patience) {
        if (next instanceof Renewing renewing) {
            if (!(seen instanceof Renewing)) {
                launch(renewing);
            }
            return awaited(renewing, patience);
        }
        return ((Without) next).cause();
    }

    /** Begins a renewal; null if somebody else was first. */
    private @Nullable Renewing renewing(Stage seen, @Nullable UsableToken token) {
        Renewing begun = new Renewing(renewals.begin(), token, seen.refused(), seen.backoff(), seen.failure());
        if (!stage.compareAndSet(seen, begun)) {
            renewals.ended(begun.flight());
            return null;
        }
        launch(begun);
        return begun;
    }

    private void launch(Renewing begun) {
        Aim aim = Aim.anotherThan(held(begun));
        renewals.launch(
                renewals.ports().executors().renewing(integration),
                () -> renew(begun, aim),
                broken -> settle(begun, broken));
    }

    private static @Nullable AccessToken held(Renewing begun) {
        UsableToken token = begun.token();
        return token == null ? begun.refused() : token.access().token();
    }

    /** Renews here and now, unless somebody does so or has to wait. */
    void renewNow(Aim aim) {
        Stage seen = seen();
        boolean pausing = !(seen instanceof Fresh) && seen.answerAt(renewals.now()) != null;
        if (pausing || seen instanceof Renewing || seen instanceof Retired) {
            return;
        }
        renewNow(seen, aim);
    }

    /** Stores what is not stored yet, unless a renewal is under way: that does it, too. */
    void storeNow() {
        Stage seen = seen();
        if (!(seen instanceof Renewing || seen instanceof Retired)) {
            renewNow(seen, Aim.TO_STORE);
        }
    }

    private void renewNow(Stage seen, Aim aim) {
        Renewing begun = new Renewing(renewals.begin(), seen.token(), seen.refused(), seen.backoff(), seen.failure());
        if (stage.compareAndSet(seen, begun)) {
            renew(begun, aim);
        } else {
            renewals.ended(begun.flight());
        }
    }

    private void renew(Renewing begun, Aim aim) {
        try {
            settle(begun, renewals.renew(integration, id, aim));
        } catch (Error error) {
            settle(begun, Renewals.broken(error));
            throw error;
        }
    }

    private void settle(Renewing begun, Renewed renewed) {
        Flight flight = begun.flight();
        Renewing last = replace(flight, renewed);
        // First the new stage, then the waiters: one whose new token is refused must not find this flight again.
        if (last == null) {
            flight.landElsewhere();
        } else {
            land(flight, renewed, last);
        }
        renewals.ended(flight);
        tell(renewed, begun);
    }

    /** The stage that the outcome was settled upon; null if this life was over by then. */
    private @Nullable Renewing replace(Flight flight, Renewed renewed) {
        while (true) {
            Stage seen = seen();
            if (!(seen instanceof Renewing renewing) || renewing.flight() != flight) {
                return null;
            }
            if (stage.compareAndSet(seen, next(renewing, renewed))) {
                return renewing;
            }
        }
    }

    private Stage next(Renewing last, Renewed renewed) {
        long now = renewals.now();
        if (renewed instanceof Renewed.Current current) {
            return current.token().servesAt(now) ? new Fresh(current.token()) : new Due(Backoff.NONE, null);
        }
        if (renewed instanceof Renewed.Last only) {
            return new Last(only.token(), only.remedy());
        }
        if (renewed instanceof Renewed.Denied denied) {
            Pause pause = Pause.of(denied.pause(), now);
            return new Without(
                    new Access.Denied(denied.remedy()), denied.remedy(), last.refused(), pause, last.backoff());
        }
        return renewed instanceof Renewed.Failed failed ? failed(last, failed, now) : new Retired();
    }

    private static Stage failed(Renewing last, Renewed.Failed failed, long now) {
        Access.Missing cause = missing(failed);
        Backoff backoff = failed.retryable() ? last.backoff().next() : last.backoff();
        Duration length = failed.retryable() ? last.backoff().pause(failed.retryAfter()) : Backoff.AFTER_REFUSAL;
        Pause pause = Pause.of(length, now);
        UsableToken token = last.token();
        return token == null || token.isOverAt(now)
                ? new Without(cause, cause.reason(), last.refused(), pause, backoff)
                : new Degraded(token, cause, pause, backoff);
    }

    private static Access.Missing missing(Renewed.Failed failed) {
        return new Access.Missing(failed.text(), failed.retryable(), failed.retryAfter());
    }

    private void land(Flight flight, Renewed renewed, Renewing last) {
        if (renewed instanceof Renewed.Current current) {
            flight.land(current.token().access());
        } else if (renewed instanceof Renewed.Last only) {
            flight.land(new Access.Denied(only.remedy()));
        } else if (renewed instanceof Renewed.Denied denied) {
            flight.land(new Access.Denied(denied.remedy()));
        } else if (renewed instanceof Renewed.Failed failed) {
            UsableToken token = last.token();
            boolean serves = token != null && !token.isOverAt(renewals.now());
            flight.land(serves ? requireNonNull(token).access() : missing(failed));
        } else {
            flight.landElsewhere();
        }
    }

    private void tell(Renewed renewed, Renewing begun) {
        AuthorizationEvent event = renewed.event();
        if (event != null) {
            renewals.tell(event);
        } else if (renewed instanceof Renewed.Failed failed && !failed.text().equals(begun.failure())) {
            renewals.tell(new AuthorizationEvent.RefreshFailed(integration, name, failed.text()));
        }
    }

    /** What a renewal under way gives to one who can wait: a token that nobody refused serves to its very end. */
    private @Nullable Access awaited(Renewing renewing, Patience patience) {
        UsableToken token = renewing.token();
        if (token != null && token.servesAt(renewals.now())) {
            return token.access();
        }
        Access access = renewing.flight().await(patience.left());
        if (renewing.flight().isElsewhere()) {
            return null;
        }
        boolean late = renewing.flight().isUnderWay();
        return late && token != null && !token.isOverAt(renewals.now()) ? token.access() : access;
    }

    /** Ends this life: whoever waits has to look for the authorization. */
    void retire() {
        Stage last = stage.getAndSet(new Retired());
        if (last instanceof Renewing renewing) {
            renewing.flight().landElsewhere();
        }
    }

    private Stage seen() {
        return requireNonNull(stage.get());
    }
}
