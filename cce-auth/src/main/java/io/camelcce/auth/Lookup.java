package io.camelcce.auth;

import io.camelcce.authorization.Access;
import org.jspecify.annotations.Nullable;

/** What a user of a name knows of the authorization behind it. */
sealed interface Lookup {

    /** The answer that needs nobody, if there is one. */
    default @Nullable Access answerAt(long now) {
        return null;
    }

    /** What the next failure to find it costs. */
    default Backoff backoff() {
        return Backoff.NONE;
    }

    /** Nothing. */
    record Unknown(Backoff backoff) implements Lookup {}

    /** It is being looked for. */
    record Looking(Flight flight, Backoff backoff) implements Lookup {}

    /** It was there. */
    record Found(TokenLife life) implements Lookup {

        @Override
        public @Nullable Access answerAt(long now) {
            return life.answerAt(now);
        }
    }

    /** It was not found. */
    record NotFound(Access answer, Pause pause, Backoff backoff, Edition edition) implements Lookup {

        @Override
        public @Nullable Access answerAt(long now) {
            return pause.holdsAt(now) && !edition.isOver() ? answer : null;
        }
    }
}
