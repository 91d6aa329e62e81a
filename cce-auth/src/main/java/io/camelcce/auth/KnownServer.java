package io.camelcce.auth;

import io.camelcce.auth.Discovered.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of one issuer, kept for an hour; that there are none, for ten seconds. Callers that come while they are
 * asked for wait for that answer. Those that are there serve on while no newer ones come.
 */
final class KnownServer {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final MetadataRequest request;
    private final InstantSource clock;
    private @Nullable Discovered known;
    private Instant until = Instant.MIN;

    KnownServer(MetadataRequest request, InstantSource clock) {
        this.request = request;
        this.clock = clock;
    }

    synchronized Discovered metadata() {
        Discovered now = known;
        if (now == null || !clock.instant().isBefore(until)) {
            Discovered fresh = request.send();
            until = clock.instant().plus(fresh instanceof Found ? KEPT : PAUSE);
            now = now instanceof Found && !(fresh instanceof Found) ? now : fresh;
            known = now;
        }
        return now;
    }
}
