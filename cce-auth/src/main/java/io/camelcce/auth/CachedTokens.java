package io.camelcce.auth;

import static java.util.Objects.requireNonNull;

import io.camelcce.auth.Standing.Asking;
import io.camelcce.auth.Standing.Settled;
import io.camelcce.auth.TokenAnswer.Failed;
import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AccessTokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One token for all callers, asked for when somebody needs it.
 *
 * <p>A token is kept until shortly before it expires: by a tenth of its lifetime, at most 60 seconds. Callers that need
 * another one share a single request, and each waits for it no longer than its own patience. After a failure nobody is
 * asked for 1 second, doubling to 30 until a request succeeds, or for as long as the server wishes (at most 5 minutes);
 * after a refusal, or a failure that will not pass by itself, for 60 seconds. In the meantime every caller gets the same
 * answer at once.
 */
public final class CachedTokens implements AccessTokens {

    private final TokenRequest request;
    private final Executor executor;
    private final InstantSource clock;
    private final AtomicReference<Standing> standing = new AtomicReference<>(new Standing.Unasked());

    /**
     * @param request sent once at a time
     * @param executor runs the request; it may reject a task but must not drop one, and should not be a pool whose
     *     threads wait for tokens
     * @param clock tells when a token expires and when a pause is over
     */
    public CachedTokens(TokenRequest request, Executor executor, InstantSource clock) {
        this.request = request;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public Access access(Duration patience) {
        Standing seen = requireNonNull(standing.get());
        Access answer = seen.answerAt(clock.millis());
        return answer != null ? answer : renewed(seen, patience);
    }

    @Override
    public Access accessInsteadOf(AccessToken refused, Duration patience) {
        Standing seen = requireNonNull(standing.get());
        return holds(seen, refused) ? renewed(seen, patience) : access(patience);
    }

    private static boolean holds(Standing seen, AccessToken token) {
        return seen instanceof Settled settled
                && settled.access() instanceof Access.Bearer bearer
                && bearer.token().equals(token);
    }

    private Access renewed(Standing seen, Duration patience) {
        if (seen instanceof Asking asking) {
            return asking.flight().await(patience);
        }
        Asking begun = new Asking(new Flight(), seen.backoff());
        if (!standing.compareAndSet(seen, begun)) {
            return access(patience);
        }
        launch(begun);
        return begun.flight().await(patience);
    }

    private void launch(Asking asking) {
        try {
            executor.execute(() -> ask(asking));
        } catch (RuntimeException rejected) {
            settle(asking, broken(asking, rejected));
        } catch (Error noThread) {
            settle(asking, broken(asking, noThread));
            throw noThread;
        }
    }

    private void ask(Asking asking) {
        try {
            long asked = clock.millis();
            TokenAnswer answer = request.send();
            settle(asking, new Settlement(asking.backoff(), asked, clock.millis()).of(answer));
        } catch (RuntimeException bug) {
            settle(asking, broken(asking, bug));
        } catch (Error error) {
            settle(asking, broken(asking, error));
            throw error;
        }
    }

    /** Names the class only: the message of an unknown exception may quote the request, and with it the secret. */
    private Settled broken(Asking asking, Throwable cause) {
        long now = clock.millis();
        String reason = "The token could not be asked for: " + cause.getClass().getName();
        return new Settlement(asking.backoff(), now, now).of(new Failed(reason, true, null));
    }

    private void settle(Asking asking, Settled settled) {
        // First the new standing, then the waiters: one whose new token is refused must not find this flight again.
        if (standing.compareAndSet(asking, settled)) {
            asking.flight().land(settled.access());
        }
    }
}
