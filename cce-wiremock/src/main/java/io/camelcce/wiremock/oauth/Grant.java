package io.camelcce.wiremock.oauth;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person allowed, and the family of tokens that came of it. Not safe for several threads: its owner locks. */
final class Grant {

    static final int KEPT_TOKENS = 1_000;
    static final int KEPT_EVENTS = 1_000;

    private final String id;
    private final String email;
    private final AuthorizationRequest request;
    private final String code;
    private final Deque<String> refreshTokens = new ArrayDeque<>();
    private final Deque<GrantEvent> events = new ArrayDeque<>();
    private Instant expiry;
    private boolean revoked;
    private int refreshes;

    /** @param expiry of the code */
    Grant(String id, String email, AuthorizationRequest request, String code, Instant expiry) {
        this.id = id;
        this.email = email;
        this.request = request;
        this.code = code;
        this.expiry = expiry;
    }

    String id() {
        return id;
    }

    String email() {
        return email;
    }

    Scope scope() {
        return request.scope();
    }

    boolean isRedeemed() {
        return !refreshTokens.isEmpty();
    }

    boolean isRevoked() {
        return revoked;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiry);
    }

    boolean isNewest(String refreshToken) {
        return refreshToken.equals(refreshTokens.peekLast());
    }

    /** Why its code is not good for whoever shows these; empty when it is. */
    Optional<String> refusal(Instant now, String redirectUri, Optional<String> verifier) {
        if (revoked) {
            return Optional.of("the grant is revoked");
        }
        if (isExpired(now)) {
            return Optional.of("the code has expired");
        }
        if (!request.redirectUri().equals(redirectUri)) {
            return Optional.of("redirect_uri is not the one of the authorization request");
        }
        return isMetBy(verifier) ? Optional.empty() : Optional.of("code_verifier does not meet the code_challenge");
    }

    /** Takes a new refresh token; the ones before are spent. */
    void add(String refreshToken) {
        refreshTokens.addLast(refreshToken);
    }

    /** Makes the newest refresh token good until then. */
    void renew(Instant until) {
        expiry = until;
    }

    /** The oldest refresh token when there are too many; it is forgotten. */
    Optional<String> surplus() {
        return refreshTokens.size() > KEPT_TOKENS ? Optional.of(refreshTokens.removeFirst()) : Optional.empty();
    }

    String newestRefreshToken() {
        return refreshTokens.getLast();
    }

    /** Whether that is its code. */
    boolean isOf(String token) {
        return token.equals(code);
    }

    /** The code and the refresh tokens. */
    Stream<String> tokens() {
        return Stream.concat(Stream.of(code), refreshTokens.stream());
    }

    void revoke() {
        revoked = true;
    }

    void note(GrantEvent event) {
        refreshes += event.event().equals(GrantEvent.Kind.REFRESHED.name()) ? 1 : 0;
        events.addLast(event);
        if (events.size() > KEPT_EVENTS) {
            events.removeFirst();
        }
    }

    GrantRecord record(Instant now) {
        boolean alive = !revoked && !isExpired(now);
        return new GrantRecord(id, email, scope().toString(), alive, refreshes, List.copyOf(events));
    }

    // Without a challenge, a verifier means that somebody took the challenge out (RFC 9700, section 4.8.2).
    private boolean isMetBy(Optional<String> verifier) {
        return request.challenge().isPresent()
                ? verifier.filter(request.challenge().get()::isMetBy).isPresent()
                : verifier.isEmpty();
    }
}
