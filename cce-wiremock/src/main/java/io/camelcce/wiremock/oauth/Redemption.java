package io.camelcce.wiremock.oauth;

import java.time.Duration;
import java.util.Optional;

/** What the token endpoint makes of a code or a refresh token. */
public sealed interface Redemption {

    /**
     * Tokens.
     *
     * @param refresh empty: none
     */
    record Issued(String accessToken, Duration lifetime, Optional<Refresh> refresh, Scope scope) implements Redemption {

        @Override
        public String toString() {
            return "Issued[scope=" + scope + "]";
        }
    }

    /**
     * None.
     *
     * @param error a code of RFC 6749, section 5.2
     */
    record Refused(String error, String reason) implements Redemption {}

    /** A refresh token and how long it is good. */
    record Refresh(String token, Duration lifetime) {

        @Override
        public String toString() {
            return "Refresh[lifetime=" + lifetime + "]";
        }
    }

    /** The code or refresh token is not, or no longer, good. */
    static Redemption invalidGrant(String reason) {
        return new Refused("invalid_grant", reason);
    }
}
