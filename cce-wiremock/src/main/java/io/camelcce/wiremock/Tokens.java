package io.camelcce.wiremock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The bearer tokens that are valid: issued ones until they expire, accepted ones until all are refused. */
final class Tokens {

    private static final int RANDOM_BYTES = 32;

    private final Clock clock;
    private final Duration lifetime;
    private final RandomGenerator random;
    private final Map<String, Instant> expiryOfIssued = new LinkedHashMap<>();
    private final Set<String> accepted = new HashSet<>();

    Tokens(Clock clock, Duration lifetime, RandomGenerator random) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.random = random;
    }

    synchronized String issue() {
        Instant now = clock.instant();
        forgetExpired(now);
        String token = newToken();
        expiryOfIssued.put(token, now.plus(lifetime));
        return token;
    }

    /** @throws IllegalArgumentException if no request could show it */
    synchronized void accept(String token) {
        if (!BearerGate.canShow(token)) {
            throw new IllegalArgumentException(
                    "a bearer token has letters, digits, -._~+/ and, at its end, = only: no request could show this one");
        }
        accepted.add(token);
    }

    synchronized boolean isValid(String token) {
        Instant expiry = expiryOfIssued.get(token);
        return accepted.contains(token) || (expiry != null && clock.instant().isBefore(expiry));
    }

    synchronized void refuseAll() {
        expiryOfIssued.clear();
        accepted.clear();
    }

    Duration lifetime() {
        return lifetime;
    }

    // All live equally long, so the oldest expire first.
    private void forgetExpired(Instant now) {
        Iterator<Instant> oldestFirst = expiryOfIssued.values().iterator();
        while (oldestFirst.hasNext() && !now.isBefore(oldestFirst.next())) {
            oldestFirst.remove();
        }
    }

    private String newToken() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
