package io.camelcce.authorization;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The attempts that are under way, in this JVM: sign-ins, and those that wait for somebody to confirm that another person
 * is meant. Each can be taken once. There are never more than 1,000 of a kind: the oldest gives way.
 */
public final class AuthorizationAttempts {

    /** How long a person may take to sign in, or to confirm. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    private final OnceOnly<SignInUnderWay> signIns = new OnceOnly<>();
    private final OnceOnly<ParkedGrant> parked = new OnceOnly<>();
    private final LatestSignIns latest = new LatestSignIns();
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
    AuthorizationAttempt begin(Integration integration, NodeAuthorization authorization, Secret session) {
        AuthorizationAttempt attempt = new AuthorizationAttempt(
                integration.name(),
                authorization.name(),
                random.get(),
                random.get(),
                session,
                Objects.requireNonNull(integration.redirectUri()),
                over());
        GrantSettings settings = integration.settingsOf(authorization);
        signIns.put(attempt.state(), new SignInUnderWay(attempt, authorization.id(), settings));
        return attempt;
    }

    /** A person was sent to sign in: earlier sign-ins for the same authorization come to nothing. */
    void sent(AuthorizationAttempt attempt, AuthorizationId authorization) {
        latest.put(authorization, attempt.state());
    }

    /** Whether a later sign-in for the same authorization was begun. */
    boolean isSuperseded(SignInUnderWay signIn) {
        return latest.isAfter(signIn.authorization(), signIn.attempt().state());
    }

    /** Takes the attempt of a state: it is gone then. */
    Optional<SignInUnderWay> take(Secret state) {
        return signIns.take(state);
    }

    /**
     * Parks what a person granted until somebody confirms it.
     *
     * @param before who authorized before
     * @return what to confirm it with, and the grants that are not waited for any longer
     */
    Parking park(SignInUnderWay signIn, Grant grant, String before) {
        Secret confirmation = random.get();
        return new Parking(
                confirmation,
                parked.put(confirmation, new ParkedGrant(signIn, grant, before, over())).stream()
                        .toList());
    }

    /** Takes what waits for a confirmation about an authorization: a later sign-in took its place. */
    List<ParkedGrant> takeParked(AuthorizationId authorization) {
        return parked.takeAll(one -> one.signIn().authorization().equals(authorization));
    }

    /** Takes what waits for a confirmation: it is gone then. */
    Optional<ParkedGrant> takeParked(Secret confirmation) {
        return parked.take(confirmation);
    }

    /** Takes everything that nobody confirmed in time. */
    List<ParkedGrant> takeUnconfirmed() {
        return parked.takeIf(one -> isOver(one.expiresAt()));
    }

    boolean isOver(Instant end) {
        return !clock.instant().isBefore(end);
    }

    private Instant over() {
        return clock.instant().plus(LIFETIME);
    }

    /** What was parked, and what gave way to it. */
    record Parking(Secret confirmation, List<ParkedGrant> displaced) {}
}
