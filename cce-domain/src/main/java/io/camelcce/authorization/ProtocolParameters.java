package io.camelcce.authorization;

import java.util.Locale;
import java.util.Set;

/**
 * The parameters that requests of OAuth have of themselves (RFC 6749, RFC 7521, RFC 7636, RFC 9101): what settings add
 * must not take their place.
 */
public final class ProtocolParameters {

    private static final Set<String> NAMES = Set.of(
            "client_assertion",
            "client_assertion_type",
            "client_id",
            "client_secret",
            "code",
            "code_challenge",
            "code_challenge_method",
            "code_verifier",
            "grant_type",
            "redirect_uri",
            "refresh_token",
            // A request object (RFC 9101) would take the place of everything else.
            "request",
            "request_uri",
            "response_mode",
            "response_type",
            "scope",
            "state");

    private ProtocolParameters() {}

    /** Whether a name is one of theirs, in whatever case. */
    public static boolean contain(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
