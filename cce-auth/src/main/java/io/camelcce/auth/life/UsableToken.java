package io.camelcce.auth.life;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.Grant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An access token, and how its time passes. Times are milliseconds since the epoch, so that reading allocates nothing.
 *
 * @param access what callers get
 * @param renewAt from when another is got while this one serves
 * @param waitAt from when callers wait for the other, as long as it may come
 * @param expiresAt when it is over
 */
record UsableToken(Access.Bearer access, long renewAt, long waitAt, long expiresAt) {

    private static final long LONGEST_WAITING = 60_000;
    private static final long LONGEST_RENEWING = 600_000;

    /**
     * Renewed in the last fifth of its lifetime, at most 10 minutes; waited for in the last tenth, at most 60 seconds.
     *
     * @param authorization whose grant it is
     * @param since when the grant was given
     * @param jitter 0 to 1: how much of the first half of the time for renewal goes by unused, so that several JVMs do
     *     not ask at once
     */
    static @Nullable UsableToken renewable(AuthorizationName authorization, Grant grant, Instant since, double jitter) {
        AccessToken token = grant.accessToken();
        if (token == null) {
            return null;
        }
        long expiresAt = millis(grant.expiresAt());
        long lifetime = Math.max(0, expiresAt - millis(since));
        long waiting = Math.min(lifetime / 10, LONGEST_WAITING);
        long renewing = Math.min(lifetime / 5, LONGEST_RENEWING) - waiting;
        long waitAt = expiresAt - waiting;
        long renewAt = waitAt - renewing + (long) (renewing / 2.0 * jitter);
        return new UsableToken(new Access.Bearer(token, authorization), renewAt, waitAt, expiresAt);
    }

    /** A token that nobody can be asked to renew: it serves until it expires. */
    static @Nullable UsableToken last(AuthorizationName authorization, Grant grant) {
        AccessToken token = grant.accessToken();
        long expiresAt = millis(grant.expiresAt());
        return token == null
                ? null
                : new UsableToken(new Access.Bearer(token, authorization), expiresAt, expiresAt, expiresAt);
    }

    boolean is(@Nullable AccessToken other) {
        return access.token().equals(other);
    }

    boolean servesAt(long now) {
        return now < waitAt;
    }

    boolean isOverAt(long now) {
        return now >= expiresAt;
    }

    Instant expiry() {
        return Instant.ofEpochMilli(expiresAt);
    }

    /** Within a range that can be calculated with. */
    private static long millis(Instant when) {
        long most = Long.MAX_VALUE / 4;
        long seconds = Math.max(-most / 1_000, Math.min(when.getEpochSecond(), most / 1_000));
        return seconds * 1_000 + when.getNano() / 1_000_000;
    }
}
