package io.camelcce.wiremock.oauth;

import java.util.List;

/**
 * What one sign-in of a person led to: its tokens are one family. It never holds a token.
 *
 * @param grantId {@code grant-1} for the first after a reset, and so on
 * @param email that the person typed
 * @param scope that was granted, names with a space between them; empty when none was asked for
 * @param alive whether its newest refresh token, or its code while that is not redeemed, is good now
 * @param refreshes how often it was refreshed
 * @param events the last 1,000, oldest first
 */
public record GrantRecord(
        String grantId, String email, String scope, boolean alive, int refreshes, List<GrantEvent> events) {

    /** The names of the events, in their order. */
    public List<String> eventNames() {
        return events.stream().map(GrantEvent::event).toList();
    }
}
