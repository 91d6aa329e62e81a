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
 * @param person who is known to have authorized it last, as the authorization server names them: outlives the tokens, so
 *     that another person is noticed
 */
public record TrackRecord(
        @Nullable Instant authorizedAt,
        @Nullable Instant succeededAt,
        @Nullable Instant failedAt,
        @Nullable String failure,
        @Nullable String person) {

    /** Nothing has happened. */
    public static final TrackRecord NONE = new TrackRecord(null, null, null, null, null);

    TrackRecord authorized(Grant grant, Instant when) {
        return new TrackRecord(when, when, failedAt, failure, personOf(grant));
    }

    TrackRecord succeeded(Grant grant, Instant when) {
        return new TrackRecord(authorizedAt, when, failedAt, failure, personOf(grant));
    }

    TrackRecord failed(Instant when, String text) {
        return new TrackRecord(authorizedAt, succeededAt, when, text, person);
    }

    /** Under other settings nothing of it counts, but who it was: another person is noticed there, too. */
    TrackRecord underOtherSettings() {
        return new TrackRecord(null, null, null, null, person);
    }

    private @Nullable String personOf(Grant grant) {
        return grant.person() == null ? person : grant.person();
    }

    /** Whether the last thing that happened is a failure. */
    public boolean isFailing() {
        return failedAt != null && (succeededAt == null || failedAt.isAfter(succeededAt));
    }
}
