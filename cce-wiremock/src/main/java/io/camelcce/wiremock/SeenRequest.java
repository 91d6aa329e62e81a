package io.camelcce.wiremock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that reached the simulator, and what it was answered. It never holds a token.
 *
 * @param at when its answer was ready, on the simulator's clock; {@code answerDelay} comes after that
 * @param path without the query
 * @param trackingId the header {@code TrackingId}, {@code null} when there was none
 * @param authorized whether it had a bearer token that was valid when it was answered
 * @param status the HTTP status of the answer, whether or not its sender was there still, and whether or not it broke
 *     off; 0 when a fault took its place
 * @param grantType of a request to the token endpoint: {@code authorization_code}, {@code refresh_token} or
 *     {@code client_credentials}, {@code other} when it is none of these; {@code null} for requests to elsewhere
 * @param email of the person who granted the bearer token; {@code null} when nobody did, or there was none
 */
public record SeenRequest(
        Instant at,
        String method,
        String path,
        @Nullable String trackingId,
        boolean authorized,
        int status,
        @Nullable String grantType,
        @Nullable String email) {

    /** One to elsewhere than the token endpoint, that shows no person's token. */
    public SeenRequest(
            Instant at, String method, String path, @Nullable String trackingId, boolean authorized, int status) {
        this(at, method, path, trackingId, authorized, status, null, null);
    }
}
