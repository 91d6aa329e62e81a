package io.camelcce.authorization;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * An integration whose declared authorizations could not be put in place when the store was opened. One caller at a time
 * tries again, and nobody for a while after a failure: a store that does not answer keeps a caller, and a connection, for
 * a minute or more, and those are for the other integrations, too.
 */
final class UnsettledIntegration {

    /** For how long nobody tries after a failure. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Runnable settling;
    private final InstantSource clock;
    private AuthorizationStoreException failure;
    private Instant failedAt;
    private boolean underWay;
    private volatile boolean inPlace;

    /**
     * @param settling puts it in place, or throws
     * @param failure why that was not possible until now
     */
    UnsettledIntegration(Runnable settling, AuthorizationStoreException failure, InstantSource clock) {
        this.settling = settling;
        this.clock = clock;
        this.failure = failure;
        this.failedAt = clock.instant();
    }

    /**
     * Puts it in place, unless it is.
     *
     * @throws AuthorizationStoreException if that is not possible; at once, and with the last failure, if somebody else
     *     tries just now or did a moment ago
     */
    void settle() {
        if (inPlace || !begin()) {
            return;
        }
        try {
            settling.run();
            inPlace = true;
        } catch (AuthorizationStoreException again) {
            failed(again);
            throw again;
        } finally {
            end();
        }
    }

    private synchronized boolean begin() {
        if (inPlace) {
            return false;
        }
        if (underWay || isPausing()) {
            throw new AuthorizationStoreException(String.valueOf(failure.getMessage()), failure);
        }
        underWay = true;
        return true;
    }

    /** A clock that was set back ends the pause. */
    private boolean isPausing() {
        Instant now = clock.instant();
        return !now.isBefore(failedAt) && now.isBefore(failedAt.plus(PAUSE));
    }

    private synchronized void failed(AuthorizationStoreException again) {
        failure = again;
        failedAt = clock.instant();
    }

    private synchronized void end() {
        underWay = false;
    }
}
