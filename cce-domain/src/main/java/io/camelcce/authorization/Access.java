package io.camelcce.authorization;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an authorization has to offer to a call that is about to be made. */
public sealed interface Access {

    /**
     * A token to call with.
     *
     * @param token not known to be expired or refused
     */
    record Bearer(AccessToken token) implements Access {}

    /** The contact centre is called without a token. */
    record Open() implements Access {}

    /** The token that came with the message, if one did: only the caller can see it. */
    record OfMessage() implements Access {}

    /**
     * No token, until a person does something.
     *
     * @param remedy what is wrong and what to do about it, for people
     */
    record Denied(String remedy) implements Access {}

    /**
     * No token now, because the authorization server gave none.
     *
     * @param reason what happened, for people
     * @param retryable whether the same may succeed later without anybody changing a setting
     * @param retryAfter how long the server asks to wait, if it said so
     */
    record Missing(
            String reason, boolean retryable, @Nullable Duration retryAfter) implements Access {}
}
