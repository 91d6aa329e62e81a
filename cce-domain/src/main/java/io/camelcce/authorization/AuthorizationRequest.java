package io.camelcce.authorization;

import java.net.URI;
import java.time.Instant;

/** Whether a person can be sent to sign in. */
public sealed interface AuthorizationRequest {

    /**
     * They can.
     *
     * @param uri where to: belongs into this person's browser and nowhere else
     * @param expiresAt when it is too late to come back
     */
    record SignIn(URI uri, Instant expiresAt) implements AuthorizationRequest {

        /** Without the query: it has the state of the sign-in. */
        @Override
        public String toString() {
            return "SignIn[%s, expiresAt=%s]".formatted(uri.getRawAuthority(), expiresAt);
        }
    }

    /**
     * They cannot.
     *
     * @param text why, and how to mend it, for people
     */
    record NotPossible(String text) implements AuthorizationRequest {}
}
