package io.camelcce.auth.server;

import io.camelcce.auth.server.Located.Absent;
import io.camelcce.auth.server.Located.At;
import io.camelcce.auth.server.Located.Unknown;
import io.camelcce.authorization.Discovery;
import io.camelcce.authorization.Granting.Failed;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.ServerUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.minidev.json.JSONObject;

/**
 * What an authorization server says of itself (RFC 8414, section 2), as far as it is used.
 *
 * @param issuer of whom it is
 * @param endpoints by the names of their fields, as they stand there
 * @param namesIssuerInCallbacks whether every callback names the issuer (RFC 9207, section 3)
 */
record ServerMetadata(ServerUrl issuer, Map<String, Object> endpoints, boolean namesIssuerInCallbacks) {

    static final String AUTHORIZATION = "authorization_endpoint";
    static final String TOKEN = "token_endpoint";
    static final String REVOCATION = "revocation_endpoint";
    static final String USER_INFO = "userinfo_endpoint";

    private static final List<String> NAMES = List.of(AUTHORIZATION, TOKEN, REVOCATION, USER_INFO);
    private static final Set<String> NEEDED = Set.of(AUTHORIZATION, TOKEN);

    static ServerMetadata of(ServerUrl issuer, JSONObject json) {
        Map<String, Object> endpoints = new HashMap<>(json);
        endpoints.keySet().retainAll(NAMES);
        return new ServerMetadata(
                issuer, endpoints, Boolean.TRUE.equals(json.get("authorization_response_iss_parameter_supported")));
    }

    /** All that settings need; not found, too, if it names an endpoint that is not called. */
    Discovery discovery() {
        Map<String, ServerUrl> urls = new HashMap<>();
        for (String name : NAMES) {
            Located located = endpoint(name);
            if (located instanceof At at) {
                urls.put(name, at.url());
            } else if (located instanceof Unknown || NEEDED.contains(name)) {
                return new Discovery.NotFound(located.failed().text());
            }
        }
        return new Discovery.Found(new OAuthEndpoints(
                issuer, urls.get(AUTHORIZATION), urls.get(TOKEN), null, urls.get(REVOCATION), urls.get(USER_INFO)));
    }

    Located endpoint(String name) {
        Object url = endpoints.get(name);
        if (url == null) {
            return new Absent("The metadata of %s name no %s: set its URL".formatted(issuer, name));
        }
        try {
            return new At(ServerUrl.parse(url.toString()));
        } catch (IllegalArgumentException notAllowed) {
            return new Unknown(new Failed(
                    "The metadata of %s name a %s that is not called: %s"
                            .formatted(issuer, name, notAllowed.getMessage()),
                    false,
                    null));
        }
    }
}
