package io.camelcce.camel.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for a minute that a call had no usable token, unless a later one under the same authorization had. Not longer:
 * who is not ready may get no calls, and then could not see that what was wrong is mended.
 */
public final class RecentRefusal implements CallListener {

    private static final Duration MEMORY = Duration.ofMinutes(1);

    /** More are remembered only if messages choose names that nobody has. */
    private static final int MOST = 1_000;

    private final InstantSource clock;
    private final Map<String, Refused> last = new ConcurrentHashMap<>();

    /** @param clock never goes back */
    public RecentRefusal(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void ended(CceCall call) {
        switch (call.outcome()) {
            case "unauthorized" -> remember(call);
            case "unavailable" -> {
                // Without an attempt it is for lack of a token; with one it says nothing of it.
                if (call.attempts() == 0) {
                    remember(call);
                }
            }
            case "done", "rejected" -> last.remove(call.authorizationOption());
            default -> {} // Says nothing of the token.
        }
    }

    /**
     * The last call without a usable token, if it is recent and none with one came after it.
     *
     * @param authorization as endpoints name it
     */
    public Optional<CceCall> call(String authorization) {
        return Optional.ofNullable(last.get(authorization))
                .filter(this::isRecent)
                .map(Refused::call);
    }

    private void remember(CceCall call) {
        if (last.size() >= MOST) {
            last.values().removeIf(refused -> !isRecent(refused));
        }
        if (last.size() < MOST || last.containsKey(call.authorizationOption())) {
            last.put(call.authorizationOption(), new Refused(call, clock.instant()));
        }
    }

    private boolean isRecent(Refused refused) {
        return Duration.between(refused.when(), clock.instant()).compareTo(MEMORY) < 0;
    }

    private record Refused(CceCall call, Instant when) {}
}
