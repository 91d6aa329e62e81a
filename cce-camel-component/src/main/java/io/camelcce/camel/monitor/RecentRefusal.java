package io.camelcce.camel.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a minute that a call had no usable token, unless a later one had. Not longer: who is not ready may get no
 * calls, and then could not see that a person has mended it.
 */
public final class RecentRefusal implements CallListener {

    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final String authorization;
    private final InstantSource clock;
    private volatile @Nullable Refused last;

    /**
     * @param authorization whose calls count
     * @param clock never goes back
     */
    public RecentRefusal(String authorization, InstantSource clock) {
        this.authorization = authorization;
        this.clock = clock;
    }

    @Override
    public void ended(CceCall call) {
        if (!call.authorization().equals(authorization)) {
            return;
        }
        switch (call.outcome()) {
            case "unauthorized" -> last = new Refused(call, clock.instant());
            case "done", "rejected" -> forget();
            default -> {} // Says nothing of the token.
        }
    }

    /** The last call without a usable token, if it is recent and none with one came after it. */
    public Optional<CceCall> call() {
        return Optional.ofNullable(last)
                .filter(refused ->
                        Duration.between(refused.when(), clock.instant()).compareTo(MEMORY) < 0)
                .map(Refused::call);
    }

    private void forget() {
        if (last != null) {
            last = null;
        }
    }

    private record Refused(CceCall call, Instant when) {}
}
