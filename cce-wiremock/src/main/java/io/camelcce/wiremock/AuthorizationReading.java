package io.camelcce.wiremock;

import io.camelcce.wiremock.oauth.AuthorizationRequest;
import java.util.Optional;

/** What became of reading an authorization request. */
sealed interface AuthorizationReading {

    /** It is in order. */
    record Asked(AuthorizationRequest request) implements AuthorizationReading {}

    /**
     * It is not, and the client is told.
     *
     * @param error a code of RFC 6749, section 4.1.2.1
     */
    record Refused(String redirectUri, Optional<String> state, String error, String reason)
            implements AuthorizationReading {}

    /** Nobody can tell whose it is: only the person is told, and is sent nowhere. */
    record Untrusted(String reason) implements AuthorizationReading {}
}
