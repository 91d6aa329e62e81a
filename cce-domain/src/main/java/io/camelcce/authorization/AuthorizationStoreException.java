package io.camelcce.authorization;

import org.jspecify.annotations.Nullable;

/** What is kept of authorizations cannot be reached, or cannot be changed. The message is for people. */
public final class AuthorizationStoreException extends RuntimeException {

    /** @param message what happened, where, and how to mend it; holds no secret */
    public AuthorizationStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
