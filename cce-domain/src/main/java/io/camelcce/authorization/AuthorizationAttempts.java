package io.camelcce.authorization;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The attempts that are under way, in this JVM. Each can be taken once. There are never more than 1,000: the oldest gives
 * way.
 */
public final class AuthorizationAttempts {

    /** How long a person may take to sign in. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final int MOST = 1_000;

    private final Map<Secret, AuthorizationAttempt> byState = new LinkedHashMap<>();
    private final Supplier<Secret> random;
    private final InstantSource clock;

    /**
     * @param random draws secrets of 43 to 128 characters of the alphabet of PKCE (RFC 7636, section 4.1), with at least
     *     256 bits of entropy
     * @param clock tells when an attempt is over
     */
    public AuthorizationAttempts(Supplier<Secret> random, InstantSource clock) {
        this.random = random;
        this.clock = clock;
    }

    /** Begins an attempt. */
    synchronized AuthorizationAttempt begin(Integration integration, AuthorizationName name, Secret session) {
        AuthorizationAttempt attempt = new AuthorizationAttempt(
                integration.name(),
                name,
                random.get(),
                random.get(),
                session,
                Objects.requireNonNull(integration.redirectUri()),
                clock.instant().plus(LIFETIME));
        if (byState.size() == MOST) {
            Iterator<Secret> oldest = byState.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        byState.put(attempt.state(), attempt);
        return attempt;
    }

    /** Takes the attempt of a state: it is gone then. */
    synchronized Optional<AuthorizationAttempt> take(Secret state) {
        return Optional.ofNullable(byState.remove(state));
    }

    boolean isOver(AuthorizationAttempt attempt) {
        return !clock.instant().isBefore(attempt.expiresAt());
    }
}
