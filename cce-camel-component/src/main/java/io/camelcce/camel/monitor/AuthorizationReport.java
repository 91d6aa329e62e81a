package io.camelcce.camel.monitor;

import io.camelcce.auth.life.TokenState;
import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.TrackRecord;
import io.camelcce.authorization.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a node authorization. Holds no secret, and no person.
 *
 * @param integration its name
 * @param authorization its name
 * @param byDefault whether it is used where no name is given
 * @param declared whether it stands in the configuration of this application
 * @param type how it comes by its tokens
 * @param status how it stands
 * @param cause why it is not simply authorized, and what to do; null if it is
 * @param expiresAt when the access token expires; null if there is none, or it does not
 * @param lastSuccess when the authorization server last gave a token; null if it never did
 * @param lastFailure when it last gave none; null if that never happened
 * @param failure why it last gave none; null if that never happened
 * @param uses of it, by this application and by others
 */
public record AuthorizationReport(
        String integration,
        String authorization,
        boolean byDefault,
        boolean declared,
        GrantType type,
        ReportedStatus status,
        @Nullable String cause,
        @Nullable Instant expiresAt,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        @Nullable String failure,
        List<Usage> uses) {

    /** Keeps a copy of the list. */
    public AuthorizationReport {
        uses = List.copyOf(uses);
    }

    /**
     * @param watched as it is kept
     * @param token as this JVM has it; null if it has none
     */
    static AuthorizationReport of(WatchedAuthorization watched, @Nullable TokenState token, Instant now) {
        TrackRecord track = watched.authorization().track();
        Finding finding = finding(watched, token, now);
        return new AuthorizationReport(
                watched.integration().value(),
                watched.authorization().name().value(),
                watched.byDefault(),
                watched.authorization().declared(),
                watched.type(),
                finding.status(),
                finding.cause(),
                expiry(watched, token),
                track.succeededAt(),
                track.failedAt(),
                track.failure(),
                watched.uses());
    }

    /** Whether nothing but a person can mend what is in the way. */
    boolean needsAPerson() {
        return (status == ReportedStatus.PENDING || status == ReportedStatus.REAUTHORIZATION_REQUIRED)
                && type.needsAPerson();
    }

    private static Finding finding(WatchedAuthorization watched, @Nullable TokenState token, Instant now) {
        if (watched.authorization().status() instanceof ReauthorizationRequired required) {
            return new Finding(ReportedStatus.REAUTHORIZATION_REQUIRED, required.cause());
        } else if (!(watched.authorization().status() instanceof Authorized)) {
            return new Finding(ReportedStatus.PENDING, "somebody has to authorize it");
        }
        return watched.type() == GrantType.EXCHANGE ? Finding.GOOD : ofToken(watched, token, now);
    }

    private static Finding ofToken(WatchedAuthorization watched, @Nullable TokenState token, Instant now) {
        TrackRecord track = watched.authorization().track();
        boolean serves = kept(watched).filter(now::isBefore).isPresent();
        if (token instanceof TokenState.Degraded degraded && !isNewer(watched, degraded)) {
            return new Finding(ReportedStatus.DEGRADED, degraded.cause());
        } else if ((serves && !track.isFailing()) || token instanceof TokenState.Fresh) {
            // Another JVM may have renewed what this one could not.
            return Finding.GOOD;
        } else if (token instanceof TokenState.None none) {
            return new Finding(ReportedStatus.WITHOUT_TOKEN, none.cause());
        }
        return track.isFailing()
                ? new Finding(
                        serves ? ReportedStatus.DEGRADED : ReportedStatus.WITHOUT_TOKEN,
                        String.valueOf(track.failure()))
                : Finding.GOOD;
    }

    private static boolean isNewer(WatchedAuthorization watched, TokenState.Degraded degraded) {
        return kept(watched).filter(degraded.expiresAt()::isBefore).isPresent();
    }

    private static @Nullable Instant expiry(WatchedAuthorization watched, @Nullable TokenState token) {
        Instant kept = kept(watched).orElse(null);
        Instant here = null;
        if (token instanceof TokenState.Fresh fresh) {
            here = fresh.expiresAt();
        } else if (token instanceof TokenState.Degraded degraded) {
            here = degraded.expiresAt();
        }
        return here == null || (kept != null && kept.isAfter(here)) ? kept : here;
    }

    /** When the access token that is kept expires. */
    private static Optional<Instant> kept(WatchedAuthorization watched) {
        return watched.authorization()
                .grant()
                .filter(grant -> grant.accessToken() != null)
                .map(Grant::expiresAt);
    }

    private record Finding(ReportedStatus status, @Nullable String cause) {

        static final Finding GOOD = new Finding(ReportedStatus.AUTHORIZED, null);
    }
}
