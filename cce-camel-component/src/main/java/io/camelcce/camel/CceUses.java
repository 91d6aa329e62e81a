package io.camelcce.camel;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.support.ExchangeHelper;
import org.jspecify.annotations.Nullable;

/** Which authorizations calls were made under of late: what routes cannot tell beforehand, and what others are told. */
final class CceUses {

    private static final Duration TOLD_AGAIN = Duration.ofHours(1);
    private static final Duration COUNTS = Duration.ofHours(24);

    private final Map<Use, Instant> uses = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Consumer<Use> toTell;

    /**
     * @param toTell is given a use when it begins and, while it lasts, once an hour; must not wait, nor throw
     */
    CceUses(InstantSource clock, Consumer<Use> toTell) {
        this.clock = clock;
        this.toTell = toTell;
    }

    /** An exchange is about to be sent under an authorization. */
    void used(IntegrationName integration, @Nullable AuthorizationName authorization, Exchange exchange) {
        Use use = new Use(integration, authorization, ExchangeHelper.getAtRouteId(exchange));
        Instant now = clock.instant();
        Instant told = uses.get(use);
        if (told == null || now.isAfter(told.plus(TOLD_AGAIN))) {
            uses.put(use, now);
            toTell.accept(use);
        }
    }

    /** The uses of an authorization within the last day. */
    List<Use> of(IntegrationName integration, AuthorizationName authorization, boolean byDefault) {
        Instant since = clock.instant().minus(COUNTS);
        uses.values().removeIf(since::isAfter);
        return uses.keySet().stream()
                .filter(use -> use.integration().equals(integration)
                        && (use.authorization() == null
                                ? byDefault
                                : use.authorization().equals(authorization)))
                .toList();
    }

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
