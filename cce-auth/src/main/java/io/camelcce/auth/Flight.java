package io.camelcce.auth;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.camelcce.authorization.Access;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A token request under way, and everybody who waits for it. */
final class Flight {

    private static final Access LATE =
            new Access.Missing("The authorization server did not answer in time", true, null);
    private static final Access INTERRUPTED = new Access.Missing("The wait for a token was interrupted", true, null);

    private final CountDownLatch landed = new CountDownLatch(1);
    private volatile @Nullable Access result;

    void land(Access access) {
        result = access;
        landed.countDown();
    }

    /** The result, or that there was none within the patience. */
    Access await(Duration patience) {
        try {
            return landed.await(NANOSECONDS.convert(patience), NANOSECONDS) ? requireNonNull(result) : LATE;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        }
    }
}
