package io.camelcce.auth.life;

import static java.util.Objects.requireNonNull;

import io.camelcce.auth.life.Lookup.Found;
import io.camelcce.auth.life.Lookup.Looking;
import io.camelcce.auth.life.Lookup.NotFound;
import io.camelcce.auth.life.Lookup.Unknown;
import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationName;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The tokens of whichever authorization has a name now, or is the default now. */
final class NamedTokens implements AccessTokens {

    private static final int MOST_ROUNDS = 20;

    private static final Access CLOSED =
            new Access.Missing("No tokens are given any more: this is stopped", true, null);
    private static final Access RESTLESS =
            new Access.Missing("The authorization changes faster than its token can be asked for", true, null);

    private final Renewals renewals;
    private final IntegrationTokens integration;
    private final @Nullable AuthorizationName name;
    private final AtomicReference<Lookup> where = new AtomicReference<>(new Unknown(Backoff.NONE));

    NamedTokens(Renewals renewals, IntegrationTokens integration, @Nullable AuthorizationName name) {
        this.renewals = renewals;
        this.integration = integration;
        this.name = name;
    }

    @Override
    public Access access(Duration patience) {
        Access answer = seen().answerAt(renewals.now());
        return answer != null ? answer : awaited(null, new Patience(patience));
    }

    @Override
    public Access accessInsteadOf(AccessToken refused, Duration patience) {
        return awaited(refused, new Patience(patience));
    }

    private Access awaited(@Nullable AccessToken refused, Patience patience) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Access access = renewals.isClosed() ? CLOSED : answer(refused, patience);
            if (access != null) {
                return access;
            }
        }
        return RESTLESS;
    }

    /** Null if there is more to be found out now. */
    private @Nullable Access answer(@Nullable AccessToken refused, Patience patience) {
        Lookup seen = seen();
        if (seen instanceof Found found) {
            return ofLife(found, refused, patience);
        }
        Access answer = seen.answerAt(renewals.now());
        if (answer != null) {
            return answer;
        }
        TokenLife known = integration.edition().named(name);
        if (known != null) {
            where.compareAndSet(seen, new Found(known));
            return null;
        }
        return lookedFor(seen, patience);
    }

    private @Nullable Access ofLife(Found found, @Nullable AccessToken refused, Patience patience) {
        Access access =
                refused == null ? found.life().access(patience) : found.life().accessInsteadOf(refused, patience);
        if (access == null) {
            where.compareAndSet(found, new Unknown(Backoff.NONE));
        }
        return access;
    }

    private @Nullable Access lookedFor(Lookup seen, Patience patience) {
        Looking looking = seen instanceof Looking under ? under : looking(seen);
        if (looking == null) {
            return null;
        }
        Access late = looking.flight().await(patience.left());
        return looking.flight().isElsewhere() ? null : late;
    }

    private @Nullable Looking looking(Lookup seen) {
        Looking begun = new Looking(renewals.begin(), seen.backoff());
        if (!where.compareAndSet(seen, begun)) {
            renewals.ended(begun.flight());
            return null;
        }
        renewals.launch(
                renewals.ports().executors().looking(),
                () -> look(begun),
                rejected -> land(begun, unfound(begun, rejected)));
        return begun;
    }

    private void look(Looking begun) {
        try {
            land(begun, integration.find(name, begun.backoff()));
        } catch (Error error) {
            land(begun, unfound(begun, Renewals.broken(error)));
            throw error;
        }
    }

    private NotFound unfound(Looking begun, Renewed.Failed failed) {
        Pause pause = Pause.of(begun.backoff().pause(), renewals.now());
        Access missing = new Access.Missing(failed.text(), true, null);
        return new NotFound(missing, pause, begun.backoff().next(), integration.edition());
    }

    private void land(Looking begun, Lookup found) {
        where.compareAndSet(begun, found);
        begun.flight().landElsewhere();
        renewals.ended(begun.flight());
    }

    private Lookup seen() {
        return requireNonNull(where.get());
    }
}
