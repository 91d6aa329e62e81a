package io.camelcce.camel;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.support.ExchangeHelper;
import org.jspecify.annotations.Nullable;

/** Which authorizations calls were made under of late: what routes cannot tell beforehand, and what others are told. */
final class CceUses {

    static final int MOST = 10_000;
    private static final Duration TOLD_AGAIN = Duration.ofMinutes(10);
    private static final Duration TRIED_AGAIN = Duration.ofMinutes(1);
    private static final Duration COUNTS = Duration.ofHours(24);

    private final Map<Use, Seen> uses = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Consumer<Use> toTell;

    /**
     * @param toTell is given a use when it begins and, while it lasts, every 10 minutes; must not wait, nor throw
     */
    CceUses(InstantSource clock, Consumer<Use> toTell) {
        this.clock = clock;
        this.toTell = toTell;
    }

    /** A token was given to an exchange under an authorization. */
    void used(IntegrationName integration, @Nullable AuthorizationName authorization, Exchange exchange) {
        Use use = new Use(integration, authorization, ExchangeHelper.getAtRouteId(exchange));
        Instant now = clock.instant();
        Seen seen = uses.get(use);
        if (seen == null || now.isAfter(seen.again())) {
            note(use, now);
            toTell.accept(use);
        }
    }

    private synchronized void note(Use use, Instant now) {
        prune();
        if (uses.size() >= MOST && !uses.containsKey(use)) {
            uses.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().at()))
                    .ifPresent(oldest -> uses.remove(oldest.getKey()));
        }
        uses.put(use, new Seen(now, now.plus(TOLD_AGAIN)));
    }

    /** A use that was to be told could not be: it is told again, if it lasts, after a minute. */
    void notTold(Use use) {
        Instant again = clock.instant().plus(TRIED_AGAIN);
        uses.computeIfPresent(use, (same, seen) -> new Seen(seen.at(), again));
    }

    /** The uses of an authorization within the last day. */
    List<Use> of(IntegrationName integration, AuthorizationName authorization, boolean byDefault) {
        prune();
        return uses.keySet().stream()
                .filter(use -> use.integration().equals(integration)
                        && (use.authorization() == null
                                ? byDefault
                                : use.authorization().equals(authorization)))
                .toList();
    }

    private void prune() {
        Instant since = clock.instant().minus(COUNTS);
        uses.values().removeIf(seen -> since.isAfter(seen.at()));
    }

    /**
     * When a use was noted.
     *
     * @param again when it is noted and told next, if it lasts
     */
    private record Seen(Instant at, Instant again) {}

    /**
     * A use of an authorization.
     *
     * @param authorization null for the default, whichever that is
     * @param routeId of the route that made the call; null if none did
     */
    record Use(
            IntegrationName integration,
            @Nullable AuthorizationName authorization,
            @Nullable String routeId) {}
}
