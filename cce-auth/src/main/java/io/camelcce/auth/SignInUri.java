package io.camelcce.auth;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.camelcce.authorization.AuthorizationAttempt;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.ServerUrl;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where a browser is sent to: an authorization request (RFC 6749, section 4.1.1) with PKCE (RFC 7636, section 4.3). */
record SignInUri(GrantSettings settings, AuthorizationAttempt attempt) {

    URI at(ServerUrl endpoint) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(request().toParameters());
        parameters.putAll(new ExtraParameters(settings.parameters()).fields());
        return URI.create(endpoint.uri() + "?" + URLUtils.serializeParameters(parameters));
    }

    private AuthorizationRequest request() {
        ClientID client = new ClientID(Objects.requireNonNull(settings.client().id()));
        AuthorizationRequest.Builder builder = new AuthorizationRequest.Builder(ResponseType.CODE, client)
                .redirectionURI(attempt.redirectUri())
                .state(new State(attempt.state().reveal()))
                .codeChallenge(new CodeVerifier(attempt.verifier().reveal()), CodeChallengeMethod.S256);
        if (!settings.scopes().isEmpty()) {
            builder.scope(new Scope(settings.scopes().toArray(String[]::new)));
        }
        return builder.build();
    }
}
