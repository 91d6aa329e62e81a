package io.camelcce.auth.life;

import io.camelcce.authorization.AuthorizationEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a renewal, after it was committed. */
sealed interface Renewed {

    /** What there is to tell, if there is anything. */
    default @Nullable AuthorizationEvent event() {
        return null;
    }

    /** The token that the store has now. */
    record Current(UsableToken token, @Nullable AuthorizationEvent event) implements Renewed {}

    /** The token that there is stays: nobody can be asked for another. */
    record Last(UsableToken token, String remedy, @Nullable AuthorizationEvent event) implements Renewed {}

    /** No token, until a person does something. */
    record Denied(String remedy, Duration pause, @Nullable AuthorizationEvent event) implements Renewed {}

    /** No answer that counts. */
    record Failed(String text, boolean retryable, @Nullable Duration retryAfter) implements Renewed {}

    /** The authorization was removed or changed, and has to be looked for. */
    record Changed(@Nullable AuthorizationEvent event) implements Renewed {}
}
