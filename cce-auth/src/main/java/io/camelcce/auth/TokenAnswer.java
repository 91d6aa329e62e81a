package io.camelcce.auth;

import io.camelcce.authorization.AccessToken;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one token request. Its texts are for people and contain nothing secret. */
public sealed interface TokenAnswer {

    /**
     * A token (RFC 6749 section 5.1).
     *
     * @param token to be sent as a bearer token
     * @param lifetime how long it is good from the moment it was asked for; zero: for the calls that wait for it only
     */
    record Issued(AccessToken token, Duration lifetime) implements TokenAnswer {

        /** @throws IllegalArgumentException if the lifetime is negative */
        public Issued {
            if (lifetime.isNegative()) {
                throw new IllegalArgumentException("the lifetime of a token must not be negative: " + lifetime);
            }
        }
    }

    /**
     * The server gives no token (RFC 6749 section 5.2) until a person does something.
     *
     * @param remedy what is wrong and what to do about it
     */
    record Refused(String remedy) implements TokenAnswer {}

    /**
     * There was no usable answer.
     *
     * @param reason what happened, and where
     * @param retryable whether the same may succeed later without anybody changing a setting
     * @param retryAfter how long the server asks to wait, if it said so
     */
    record Failed(
            String reason, boolean retryable, @Nullable Duration retryAfter) implements TokenAnswer {}
}
