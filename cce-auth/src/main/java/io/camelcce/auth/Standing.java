package io.camelcce.auth;

import io.camelcce.authorization.Access;
import org.jspecify.annotations.Nullable;

/** What is known of a token at one moment. Times are milliseconds since the epoch, so that reading allocates nothing. */
sealed interface Standing {

    /** The answer that needs no request, if there is one. */
    @Nullable
    Access answerAt(long now);

    /** What the next failure costs. */
    Backoff backoff();

    /** Nobody has asked for a token yet. */
    record Unasked() implements Standing {

        @Override
        public @Nullable Access answerAt(long now) {
            return null;
        }

        @Override
        public Backoff backoff() {
            return Backoff.NONE;
        }
    }

    /** A request is under way. */
    record Asking(Flight flight, Backoff backoff) implements Standing {

        @Override
        public @Nullable Access answerAt(long now) {
            return null;
        }
    }

    /** What the last request led to: the answer to everybody until its time is over. */
    record Settled(Access access, long until, Backoff backoff) implements Standing {

        @Override
        public @Nullable Access answerAt(long now) {
            return now < until ? access : null;
        }
    }
}
