package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import java.util.List;
import java.util.function.Supplier;
import wiremock.com.fasterxml.jackson.databind.node.ArrayNode;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Tells clients where everything is (RFC 8414). Where OpenID looks for it, it is the same; there are no id tokens, and
 * no keys.
 */
final class ServerMetadata implements Endpoint {

    private final Supplier<String> issuer;
    private final SwitchBoard switches;

    ServerMetadata(Supplier<String> issuer, SwitchBoard switches) {
        this.issuer = issuer;
        this.switches = switches;
    }

    @Override
    public Answer answer(Request request, String none) {
        String base = issuer.get();
        ObjectNode json = Json.object()
                .put("issuer", base)
                .put("authorization_endpoint", base + Routes.AUTHORIZE_PATH)
                .put("token_endpoint", base + Routes.TOKEN_PATH)
                .put("revocation_endpoint", base + Routes.REVOKE_PATH)
                .put("userinfo_endpoint", base + Routes.USER_INFO_PATH)
                .put("jwks_uri", base + Routes.KEYS_PATH)
                .put("authorization_response_iss_parameter_supported", switches.get(Switches.ISSUER_IS_TOLD));
        list(json, "response_types_supported", "code");
        list(json, "response_modes_supported", "query");
        list(json, "grant_types_supported", "authorization_code", "refresh_token", "client_credentials");
        list(json, "code_challenge_methods_supported", "S256");
        list(json, "subject_types_supported", "public");
        authentications().forEach(json.putArray("token_endpoint_auth_methods_supported")::add);
        authentications().forEach(json.putArray("revocation_endpoint_auth_methods_supported")::add);
        return Answer.of(200, json);
    }

    static Answer noKeys() {
        ObjectNode json = Json.object();
        json.putArray("keys");
        return Answer.of(200, json);
    }

    private List<String> authentications() {
        return switches.get(Switches.PUBLIC_CLIENT_IS_ALLOWED)
                ? List.of("client_secret_basic", "client_secret_post", "none")
                : List.of("client_secret_basic", "client_secret_post");
    }

    private static void list(ObjectNode json, String name, String... values) {
        ArrayNode array = json.putArray(name);
        List.of(values).forEach(array::add);
    }
}
