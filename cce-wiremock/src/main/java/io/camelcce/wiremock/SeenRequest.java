package io.camelcce.wiremock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that reached the simulator, and what it was answered. It never holds a token.
 *
 * @param at when it was answered, on the simulator's clock
 * @param path without the query
 * @param trackingId the header {@code TrackingId}, {@code null} when there was none
 * @param authorized whether it had a bearer token that was valid when it was answered
 * @param status the HTTP status of the answer; 0 when a fault took its place
 */
public record SeenRequest(
        Instant at, String method, String path, @Nullable String trackingId, boolean authorized, int status) {}
