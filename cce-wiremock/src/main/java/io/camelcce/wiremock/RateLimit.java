package io.camelcce.wiremock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets a burst of requests through, and as many more as time has brought since. Safe for several threads. */
final class RateLimit {

    private static final double NANOS = 1e9;

    private final Clock clock;
    private final SwitchBoard switches;
    private Instant lastLook = Instant.MAX;
    private double left;

    RateLimit(Clock clock, SwitchBoard switches) {
        this.clock = clock;
        this.switches = switches;
    }

    /** Empty when a request may pass, and counts it then; else the refusal. */
    Optional<Answer> refusal() {
        return switches.get(Switches.REQUESTS_PER_SECOND).flatMap(this::refusalAt);
    }

    /** The whole burst is free again. */
    synchronized void reset() {
        lastLook = Instant.MAX;
    }

    private synchronized Optional<Answer> refusalAt(int perSecond) {
        refill(perSecond);
        if (left >= 1) {
            left--;
            return Optional.empty();
        }
        Answer answer = Answer.refusal(429, "tooManyRequests", "more than %d requests a second".formatted(perSecond));
        // Rounded up to whole seconds, the first of the next requests is there after one.
        return Optional.of(switches.get(Switches.RETRY_AFTER) ? answer.with("Retry-After", "1") : answer);
    }

    private void refill(int perSecond) {
        Instant now = clock.instant();
        int burst = switches.get(Switches.REQUEST_BURST);
        double since =
                now.isBefore(lastLook) ? 0 : Duration.between(lastLook, now).toNanos() / NANOS;
        left = lastLook.equals(Instant.MAX) ? burst : Math.min(burst, left + since * perSecond);
        lastLook = now;
    }
}
