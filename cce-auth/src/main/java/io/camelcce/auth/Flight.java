package io.camelcce.auth;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.camelcce.authorization.Access;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Something that is asked for, and everybody who waits for it. */
final class Flight {

    private static final Access LATE =
            new Access.Missing("The authorization server did not answer in time", true, null);
    private static final Access INTERRUPTED = new Access.Missing("The wait for a token was interrupted", true, null);
    private static final Access ELSEWHERE =
            new Access.Missing("The authorization changed while its token was asked for", true, null);

    private final CountDownLatch landed = new CountDownLatch(1);
    private volatile @Nullable Access result;

    /** The result, for all who wait. The first one counts. */
    void land(Access access) {
        if (result == null) {
            result = access;
        }
        landed.countDown();
    }

    /** There is none: who waits has to look how things stand now. */
    void landElsewhere() {
        land(ELSEWHERE);
    }

    boolean isUnderWay() {
        return landed.getCount() > 0;
    }

    boolean isElsewhere() {
        return ELSEWHERE.equals(result);
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
