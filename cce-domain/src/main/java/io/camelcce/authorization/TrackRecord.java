package io.camelcce.authorization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it went with an authorization so far.
 *
 * @param authorizedAt when a person authorized it last
 * @param succeededAt when the authorization server last gave a token
 * @param failedAt when it last gave none
 * @param failure why it last gave none, and what to do, for people
 */
public record TrackRecord(
        @Nullable Instant authorizedAt,
        @Nullable Instant succeededAt,
        @Nullable Instant failedAt,
        @Nullable String failure) {

    /** Nothing has happened. */
    public static final TrackRecord NONE = new TrackRecord(null, null, null, null);

    TrackRecord authorized(Instant when) {
        return new TrackRecord(when, when, failedAt, failure);
    }

    TrackRecord succeeded(Instant when) {
        return new TrackRecord(authorizedAt, when, failedAt, failure);
    }

    TrackRecord failed(Instant when, String text) {
        return new TrackRecord(authorizedAt, succeededAt, when, text);
    }

    /** Whether the last thing that happened is a failure. */
    public boolean isFailing() {
        return failedAt != null && (succeededAt == null || failedAt.isAfter(succeededAt));
    }
}
