package io.camelcce.wiremock.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The access tokens that are valid: issued ones until they expire or are revoked, accepted ones until all are refused.
 * Safe for several threads.
 */
public final class AccessTokens {

    private final Clock clock;
    private final Duration lifetime;
    private final RandomTokens random;
    private final Map<String, AccessToken> issued = new LinkedHashMap<>();
    private final Set<String> accepted = new HashSet<>();

    /** All live equally long. */
    public AccessTokens(Clock clock, Duration lifetime, RandomTokens random) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.random = random;
    }

    /** A new one for the client itself. */
    public synchronized String issue() {
        return issue(AccessToken.ofNobody(expiry()));
    }

    /** A new one for the client on behalf of that person. */
    synchronized String issue(String grantId, String email) {
        return issue(new AccessToken(expiry(), grantId, email));
    }

    /** Takes that token as valid. */
    public synchronized void accept(String token) {
        accepted.add(token);
    }

    /** Empty when it is not valid. */
    public synchronized Optional<AccessToken> find(String token) {
        AccessToken known = issued.get(token);
        if (known != null && clock.instant().isBefore(known.expiry())) {
            return Optional.of(known);
        }
        return accepted.contains(token) ? Optional.of(AccessToken.ofNobody(Instant.MAX)) : Optional.empty();
    }

    /** Refuses every one so far. */
    public synchronized void refuseAll() {
        issued.clear();
        accepted.clear();
    }

    /** How long a new one is valid. */
    public Duration lifetime() {
        return lifetime;
    }

    /** What was known of it; empty when it was never issued, or is forgotten. */
    synchronized Optional<AccessToken> revoke(String token) {
        accepted.remove(token);
        return Optional.ofNullable(issued.remove(token));
    }

    synchronized void revokeGrant(String grantId) {
        issued.values().removeIf(token -> grantId.equals(token.grantId()));
    }

    private String issue(AccessToken about) {
        forgetExpired();
        String token = random.next();
        issued.put(token, about);
        return token;
    }

    private Instant expiry() {
        return clock.instant().plus(lifetime);
    }

    // All live equally long, so the oldest expire first.
    private void forgetExpired() {
        Instant now = clock.instant();
        Iterator<AccessToken> oldestFirst = issued.values().iterator();
        while (oldestFirst.hasNext() && !now.isBefore(oldestFirst.next().expiry())) {
            oldestFirst.remove();
        }
    }
}
