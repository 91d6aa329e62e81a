package io.camelcce.auth.server;

import io.camelcce.auth.server.Discovered.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of one issuer, kept for an hour; that there are none, for ten seconds. Callers that come while they are
 * asked for wait for that answer if there are none. Those that are there serve on while no newer ones come.
 */
final class KnownServer {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final MetadataRequest request;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;

    KnownServer(MetadataRequest request, InstantSource clock) {
        this.request = request;
        this.clock = clock;
    }

    Discovered metadata() {
        Known last = known;
        if (last != null && clock.instant().isBefore(last.until())) {
            return last.discovered();
        }
        if (last != null && last.discovered() instanceof Found found) {
            return askedByOne(found);
        }
        asking.lock();
        try {
            return current();
        } finally {
            asking.unlock();
        }
    }

    /** The others need not wait for newer ones. */
    private Discovered askedByOne(Found old) {
        if (!asking.tryLock()) {
            return old;
        }
        try {
            return current();
        } finally {
            asking.unlock();
        }
    }

    /** Somebody else may have had the answer in the meantime. */
    private Discovered current() {
        Known last = known;
        return last != null && clock.instant().isBefore(last.until()) ? last.discovered() : sent(last);
    }

    private Discovered sent(@Nullable Known last) {
        Discovered fresh = request.send();
        Instant until = clock.instant().plus(fresh instanceof Found ? KEPT : PAUSE);
        Discovered best =
                last != null && last.discovered() instanceof Found found && !(fresh instanceof Found) ? found : fresh;
        known = new Known(best, until);
        return best;
    }

    /** @param until when they are asked for again */
    private record Known(Discovered discovered, Instant until) {}
}
