package io.camelcce.camel.monitor;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call that is over. Holds no payload, no field of the request but its ids, and no secret.
 *
 * @param operation as in the URI of the endpoint
 * @param endpointUri without the options that are fields of a request
 * @param routeId the route that made the call; null outside of routes
 * @param exchangeId the exchange that made the call
 * @param taskId null if it is not known
 * @param trackingId null if the given one is illegal
 * @param outcome done, invalid, rejected, unauthorized, unavailable or unknown
 * @param nodeOutcome the outcome in the words of the nodes of Webex Connect
 * @param attempts how many requests the call made
 * @param duration of the whole call, with the wait for a token
 * @param integration the name of the integration that the call was for; that of the endpoint if the message named none that
 *     there is
 * @param authorization the name of the authorization that it was made under, at the last attempt; {@code
 *     authorizationOption} if none let it go ahead
 * @param authorizationOption what the endpoint, or the message, says of the authorization: a name, {@code default}, {@code
 *     exchange} or {@code none}
 */
public record CceCall(
        String operation,
        String endpointUri,
        @Nullable String routeId,
        String exchangeId,
        @Nullable String taskId,
        @Nullable String trackingId,
        String outcome,
        String nodeOutcome,
        int attempts,
        Duration duration,
        String integration,
        String authorization,
        String authorizationOption) {}
