package io.camelcce.console.calls;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that is over, without payload and secrets.
 *
 * @param time when it ended
 * @param route that made it; null outside of routes
 * @param operation as in the URI of the endpoint
 * @param taskId null if it is not known
 * @param trackingId null if the given one is illegal
 * @param outcome done, invalid, rejected, unauthorized, unavailable or unknown
 * @param nodeOutcome the outcome in the words of the nodes of Webex Connect
 * @param duration of the whole call, with the wait for a token
 * @param attempts how many requests it made
 * @param authorization under which it was made, as the endpoint names it
 */
public record RecentCall(
        Instant time,
        @Nullable String route,
        String operation,
        @Nullable String taskId,
        @Nullable String trackingId,
        String outcome,
        String nodeOutcome,
        Duration duration,
        int attempts,
        String authorization) {}
