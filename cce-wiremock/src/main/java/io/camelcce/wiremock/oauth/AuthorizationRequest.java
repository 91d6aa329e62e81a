package io.camelcce.wiremock.oauth;

import java.util.Optional;

/**
 * What a client asks a person for (RFC 6749, section 4.1.1), found to be in order.
 *
 * @param state comes back to the client as it is
 * @param challenge empty: whoever has the code may redeem it
 */
public record AuthorizationRequest(
        String redirectUri, Optional<String> state, Scope scope, Optional<CodeChallenge> challenge) {}
