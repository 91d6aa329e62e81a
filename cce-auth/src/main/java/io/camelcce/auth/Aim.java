package io.camelcce.auth;

import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.NodeAuthorization;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a renewal is for. It may be reached already when the authorization is locked: somebody else did it. */
@FunctionalInterface
interface Aim {

    /** To store what is not stored yet. */
    Aim TO_STORE = (kept, token, now) -> true;

    /**
     * Whether there is nothing to ask for.
     *
     * @param kept as the store has it
     * @param token of it, if there is one
     */
    boolean isReached(NodeAuthorization kept, @Nullable UsableToken token, Instant now);

    /** Another token than the one that is known. */
    static Aim anotherThan(@Nullable AccessToken known) {
        return (kept, token, now) -> token != null && token.servesAt(now.toEpochMilli()) && !token.is(known);
    }

    /** A grant that was given after a certain moment. */
    static Aim grantedAfter(Instant moment) {
        return (kept, token, now) -> {
            Instant granted = kept.track().succeededAt();
            return granted != null && granted.isAfter(moment);
        };
    }
}
