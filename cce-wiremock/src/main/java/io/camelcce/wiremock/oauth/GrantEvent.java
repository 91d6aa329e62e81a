package io.camelcce.wiremock.oauth;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Something that happened to a grant.
 *
 * @param event GRANTED: a person signed in; REDEEMED: the code was exchanged for tokens; REFRESHED; CODE_REUSED and
 *     TOKEN_REUSED: somebody showed a code or a refresh token a second time, and all tokens are revoked; REVOKED: all
 *     tokens are; TOKEN_REVOKED: one access token is
 * @param at when, on the simulator's clock
 * @param fingerprint of the code or token that is new, or was shown; empty when there is none. See
 *     {@link #fingerprintOf}
 */
public record GrantEvent(String event, Instant at, String fingerprint) {

    private static final int SHOWN = 12;

    static GrantEvent of(Kind kind, Instant at, String token) {
        return new GrantEvent(kind.name(), at, token.isEmpty() ? "" : fingerprintOf(token));
    }

    /** The first twelve hexadecimal digits of the token's SHA-256: enough to tell tokens apart, not to use one. */
    public static String fingerprintOf(String token) {
        byte[] hash = Sha256.of(token.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, SHOWN);
    }

    enum Kind {
        GRANTED,
        REDEEMED,
        REFRESHED,
        CODE_REUSED,
        TOKEN_REUSED,
        REVOKED,
        TOKEN_REVOKED
    }
}
