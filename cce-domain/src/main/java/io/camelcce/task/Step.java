package io.camelcce.task;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import org.jspecify.annotations.Nullable;

/** One try of a request: a token, and an attempt with it; another one of each if the token was refused. */
sealed interface Step<T> {

    /**
     * Nothing to call with; nothing was sent that was looked at.
     *
     * @param access what there was instead of a token
     * @param refusal what CCE said to the token before, if there was one
     */
    record NoToken<T>(Access access, @Nullable Reply refusal) implements Step<T> {}

    /**
     * An attempt.
     *
     * @param token null if the contact centre is called without one
     */
    record Tried<T>(@Nullable AccessToken token, Attempt<T> attempt) implements Step<T> {}
}
