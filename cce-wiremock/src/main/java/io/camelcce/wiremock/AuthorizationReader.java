package io.camelcce.wiremock;

import io.camelcce.wiremock.oauth.AuthorizationRequest;
import io.camelcce.wiremock.oauth.CodeChallenge;
import io.camelcce.wiremock.oauth.Scope;
import java.util.Optional;

/** Reads what a client asks a person for (RFC 6749, section 4.1.1, and RFC 7636, section 4.3). */
final class AuthorizationReader {

    private final ClientCredentials client;
    private final SwitchBoard switches;
    private final RedirectUris redirectUris;
    private final GrantedScope scopes;

    AuthorizationReader(ClientCredentials client, SwitchBoard switches) {
        this.client = client;
        this.switches = switches;
        redirectUris = new RedirectUris(switches);
        scopes = new GrantedScope(switches);
    }

    AuthorizationReading read(Form query) {
        if (!client.id().equals(query.get("client_id"))) {
            return new AuthorizationReading.Untrusted("The client_id is missing, twice there, or not known here.");
        }
        String redirectUri = query.get("redirect_uri");
        if (redirectUri == null || !redirectUris.allow(redirectUri)) {
            return new AuthorizationReading.Untrusted("The redirect_uri is missing, twice there, or not allowed.");
        }
        return read(query, redirectUri);
    }

    private AuthorizationReading read(Form query, String redirectUri) {
        Optional<String> state = query.find("state");
        Optional<Scope> scope = scopes.of(query);
        String fault = faultOf(query);
        if (!fault.isEmpty()) {
            return new AuthorizationReading.Refused(redirectUri, state, "invalid_request", fault);
        }
        if (!"code".equals(query.get("response_type"))) {
            return new AuthorizationReading.Refused(
                    redirectUri, state, "unsupported_response_type", "response_type has to be code");
        }
        return scope.<AuthorizationReading>map(granted -> new AuthorizationReading.Asked(
                        new AuthorizationRequest(redirectUri, state, granted, challengeIn(query))))
                .orElseGet(() -> new AuthorizationReading.Refused(
                        redirectUri, state, "invalid_scope", "the scope is broken, or nothing of it is granted"));
    }

    /** Empty when there is none. */
    private String faultOf(Form query) {
        if (query.repeats()) {
            return "a parameter is there twice";
        }
        if (!query.has("response_type")) {
            return "response_type is missing";
        }
        if (!query.has("code_challenge")) {
            return challengeIsNeeded() || query.has("code_challenge_method") ? "code_challenge is missing" : "";
        }
        return "S256".equals(query.get("code_challenge_method"))
                        && challengeIn(query).isPresent()
                ? ""
                : "code_challenge has to be one of the method S256";
    }

    private boolean challengeIsNeeded() {
        return switches.get(Switches.PKCE_IS_NEEDED) || switches.get(Switches.PUBLIC_CLIENT_IS_ALLOWED);
    }

    private static Optional<CodeChallenge> challengeIn(Form query) {
        return query.find("code_challenge").flatMap(CodeChallenge::parse);
    }
}
