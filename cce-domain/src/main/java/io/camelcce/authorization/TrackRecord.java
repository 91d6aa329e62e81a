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
 * @param settingsAt when a person last gave it other settings; null if nobody did, or that is not known
 * @param secretsAt when a person last gave it another client secret, or another token; null if nobody did, or that is
 *     not known
 */
public record TrackRecord(
        @Nullable Instant authorizedAt,
        @Nullable Instant succeededAt,
        @Nullable Instant failedAt,
        @Nullable String failure,
        @Nullable String person,
        @Nullable Instant settingsAt,
        @Nullable Instant secretsAt) {

    /** Nothing has happened. */
    public static final TrackRecord NONE = new TrackRecord(null, null, null, null, null, null, null);

    TrackRecord authorized(Grant grant, Instant when) {
        return new TrackRecord(when, when, failedAt, failure, personOf(grant), settingsAt, secretsAt);
    }

    TrackRecord succeeded(Grant grant, Instant when) {
        return new TrackRecord(authorizedAt, when, failedAt, failure, personOf(grant), settingsAt, secretsAt);
    }

    /** A clock may show the same instant twice: of the two, this came later. */
    TrackRecord failed(Instant when, String text) {
        Instant after = when.equals(succeededAt) ? when.plusMillis(1) : when;
        return new TrackRecord(authorizedAt, succeededAt, after, text, person, settingsAt, secretsAt);
    }

    /** Under other settings nothing of it counts, but who it was: another person is noticed there, too. */
    TrackRecord underOtherSettings() {
        return new TrackRecord(null, null, null, null, person, null, null);
    }

    /** The same after a person gave settings. */
    TrackRecord set(Instant settings, @Nullable Instant secrets) {
        return new TrackRecord(authorizedAt, succeededAt, failedAt, failure, person, settings, secrets);
    }

    private @Nullable String personOf(Grant grant) {
        return grant.person() == null ? person : grant.person();
    }

    /** Whether the last thing that happened is a failure. */
    public boolean isFailing() {
        return failedAt != null && (succeededAt == null || failedAt.isAfter(succeededAt));
    }
}
