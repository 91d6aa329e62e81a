package io.camelcce.authorization;

import java.time.Duration;

/** The tokens of one authorization: safe for any number of callers at once. */
public interface AccessTokens {

    /**
     * A token to use now.
     *
     * @param patience how long the caller can wait for it
     */
    Access access(Duration patience);

    /**
     * A token to use instead of one that the contact centre refused. If {@code refused} is no longer the current token,
     * nobody is asked: the current one is the answer.
     *
     * @param refused the token of the refused call
     * @param patience how long the caller can wait for another
     */
    Access accessInsteadOf(AccessToken refused, Duration patience);
}
