package io.camelcce.auth.life;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import org.jspecify.annotations.Nullable;

/** Where in its life the token of an authorization is. */
sealed interface Stage {

    /** The answer that needs nobody, if there is one. */
    default @Nullable Access answerAt(long now) {
        return null;
    }

    /** The token that still serves, if there is one. */
    default @Nullable UsableToken token() {
        return null;
    }

    /** The token that the contact centre refused, as long as there is no other. */
    default @Nullable AccessToken refused() {
        return null;
    }

    /** What the next failure costs. */
    default Backoff backoff() {
        return Backoff.NONE;
    }

    /** Why the last attempt gave no token, if it gave none. */
    default @Nullable String failure() {
        return null;
    }

    /** What is told of it; null if there is nothing to tell. */
    default @Nullable TokenState stateAt(long now) {
        return null;
    }

    /** Whether this is the token that serves. */
    default boolean offers(AccessToken refused) {
        UsableToken token = token();
        return token != null && token.is(refused);
    }

    /** None that can be used: the next caller causes a request. */
    record Due(Backoff backoff, @Nullable String failure) implements Stage {

        @Override
        public @Nullable TokenState stateAt(long now) {
            return failure == null ? null : new TokenState.None(failure);
        }
    }

    /** In force. */
    record Fresh(UsableToken token) implements Stage {

        @Override
        public @Nullable Access answerAt(long now) {
            return now < token.renewAt() ? token.access() : null;
        }

        @Override
        public @Nullable TokenState stateAt(long now) {
            return token.isOverAt(now) ? null : new TokenState.Fresh(token.expiry());
        }
    }

    /** In force, although it was refused: nobody can be asked for another. */
    record Last(UsableToken token, String failure) implements Stage {

        @Override
        public @Nullable Access answerAt(long now) {
            return token.isOverAt(now) ? null : token.access();
        }

        @Override
        public TokenState stateAt(long now) {
            return token.isOverAt(now)
                    ? new TokenState.None(failure)
                    : new TokenState.Degraded(token.expiry(), failure);
        }
    }

    /** Never another. */
    record Fixed(Access access, Access whenRefused) implements Stage {

        @Override
        public Access answerAt(long now) {
            return access;
        }

        @Override
        public boolean offers(AccessToken refused) {
            return access instanceof Access.Bearer bearer && bearer.token().equals(refused);
        }

        @Override
        public TokenState stateAt(long now) {
            return access instanceof Access.Denied denied
                    ? new TokenState.None(denied.remedy())
                    : new TokenState.Fresh(null);
        }
    }

    /** The next one is being asked for. */
    record Renewing(
            Flight flight,
            @Nullable UsableToken token,
            @Nullable AccessToken refused,
            Backoff backoff,
            @Nullable String failure)
            implements Stage {

        @Override
        public @Nullable Access answerAt(long now) {
            return token != null && token.servesAt(now) ? token.access() : null;
        }

        @Override
        public @Nullable TokenState stateAt(long now) {
            if (token == null || token.isOverAt(now)) {
                return failure == null ? null : new TokenState.None(failure);
            }
            return failure == null
                    ? new TokenState.Fresh(token.expiry())
                    : new TokenState.Degraded(token.expiry(), failure);
        }

        Renewing without(AccessToken another) {
            return new Renewing(flight, null, another, backoff, failure);
        }
    }

    /** The next one could not be had; the last one still serves. */
    record Degraded(UsableToken token, Access.Missing cause, Pause pause, Backoff backoff) implements Stage {

        @Override
        public @Nullable Access answerAt(long now) {
            if (!pause.holdsAt(now)) {
                return null;
            }
            return token.isOverAt(now) ? cause : token.access();
        }

        @Override
        public String failure() {
            return cause.reason();
        }

        @Override
        public TokenState stateAt(long now) {
            return token.isOverAt(now)
                    ? new TokenState.None(cause.reason())
                    : new TokenState.Degraded(token.expiry(), cause.reason());
        }
    }

    /** There is none, and nobody is asked for a while. */
    record Without(Access cause, String failure, @Nullable AccessToken refused, Pause pause, Backoff backoff)
            implements Stage {

        @Override
        public @Nullable Access answerAt(long now) {
            return pause.holdsAt(now) ? cause : null;
        }

        @Override
        public TokenState stateAt(long now) {
            return new TokenState.None(failure);
        }
    }

    /** Over: the authorization may have changed, and has to be looked for. */
    record Retired() implements Stage {}
}
