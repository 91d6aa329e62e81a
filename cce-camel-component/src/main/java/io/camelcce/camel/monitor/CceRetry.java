package io.camelcce.camel.monitor;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An attempt of a call that is about to be repeated. Holds no payload, no field of the request but its ids, and no secret.
 *
 * @param operation as in the URI of the endpoint
 * @param endpointUri without the options that are fields of a request
 * @param routeId the route that makes the call; null outside of routes
 * @param exchangeId the exchange that makes the call
 * @param taskId null if it is not known
 * @param trackingId null if the given one is illegal
 * @param reason what came of the attempt: notSent, maybeSent or notNow (too many requests)
 * @param text what happened and where, for people
 * @param attempts how many requests the call has made so far
 * @param pause before the next one
 */
public record CceRetry(
        String operation,
        String endpointUri,
        @Nullable String routeId,
        String exchangeId,
        @Nullable String taskId,
        @Nullable String trackingId,
        String reason,
        String text,
        int attempts,
        Duration pause) {}
