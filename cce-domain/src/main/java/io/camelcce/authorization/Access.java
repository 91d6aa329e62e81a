package io.camelcce.authorization;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an authorization has to offer to a call that is about to be made. */
public sealed interface Access {

    /** The name that the authorization has now; null if nothing is given, or no authorization gives it. */
    default @Nullable AuthorizationName authorization() {
        return null;
    }

    /**
     * A token to call with.
     *
     * @param token not known to be expired or refused
     * @param authorization whose token it is; null if it is of none
     */
    record Bearer(AccessToken token, @Nullable AuthorizationName authorization) implements Access {

        /** A token that is of no authorization. */
        public Bearer(AccessToken token) {
            this(token, null);
        }
    }

    /**
     * The contact centre is called without a token.
     *
     * @param authorization that says so; null if none does
     */
    record Open(@Nullable AuthorizationName authorization) implements Access {

        /** Without a token, and without an authorization. */
        public Open() {
            this(null);
        }
    }

    /**
     * The token that came with the message, if one did: only the caller can see it.
     *
     * @param authorization that says so
     */
    record OfMessage(AuthorizationName authorization) implements Access {}

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
