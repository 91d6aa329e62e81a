package io.camelcce.auth;

import io.camelcce.auth.Standing.Settled;
import io.camelcce.auth.TokenAnswer.Failed;
import io.camelcce.auth.TokenAnswer.Issued;
import io.camelcce.auth.TokenAnswer.Refused;
import io.camelcce.authorization.Access;
import java.time.Duration;

/**
 * How long the answer to one token request holds.
 *
 * @param backoff what a failure costs
 * @param asked when the request was sent, in milliseconds since the epoch
 * @param answered when the answer had come
 */
record Settlement(Backoff backoff, long asked, long answered) {

    private static final Duration WIDEST_MARGIN = Duration.ofSeconds(60);

    Settled of(TokenAnswer answer) {
        if (answer instanceof Issued issued) {
            return issued(issued);
        }
        if (answer instanceof Refused refused) {
            return untilSomebodyActs(new Access.Denied(refused.remedy()));
        }
        return failed((Failed) answer);
    }

    private Settled issued(Issued issued) {
        long freshUntil = Math.addExact(asked, fresh(issued.lifetime()).toMillis());
        return new Settled(new Access.Bearer(issued.token()), freshUntil, Backoff.NONE);
    }

    private Settled failed(Failed failed) {
        Access missing = new Access.Missing(failed.reason(), failed.retryable(), failed.retryAfter());
        if (!failed.retryable()) {
            return untilSomebodyActs(missing);
        }
        return new Settled(missing, after(backoff.pause(failed.retryAfter())), backoff.next());
    }

    private Settled untilSomebodyActs(Access access) {
        return new Settled(access, after(Backoff.AFTER_REFUSAL), backoff);
    }

    private long after(Duration pause) {
        return answered + pause.toMillis();
    }

    private static Duration fresh(Duration lifetime) {
        Duration tenth = lifetime.dividedBy(10);
        return lifetime.minus(tenth.compareTo(WIDEST_MARGIN) < 0 ? tenth : WIDEST_MARGIN);
    }
}
