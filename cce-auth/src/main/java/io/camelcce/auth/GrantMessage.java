package io.camelcce.auth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import io.camelcce.authorization.AuthorizationAttempt;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a token is asked for with, as it goes over the wire.
 *
 * @param secrets that are in the fields, or that the server knows from before
 */
record GrantMessage(GrantKind kind, Map<String, List<String>> fields, List<Secret> secrets) {

    /** RFC 6749, section 4.1.3, and RFC 7636, section 4.5. */
    static GrantMessage code(Secret code, AuthorizationAttempt attempt) {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code.reveal()),
                attempt.redirectUri(),
                new CodeVerifier(attempt.verifier().reveal()));
        return new GrantMessage(
                GrantKind.AUTHORIZATION_CODE, grant.toParameters(), List.of(code, attempt.verifier(), attempt.state()));
    }

    /** RFC 6749, section 6: without a scope, it is that of the grant. */
    static GrantMessage refresh(Secret refreshToken, Grant grant) {
        return new GrantMessage(
                GrantKind.REFRESH_TOKEN,
                new RefreshTokenGrant(new RefreshToken(refreshToken.reveal())).toParameters(),
                GrantSecrets.of(grant));
    }

    /** RFC 6749, section 4.4.2. */
    static GrantMessage clientCredentials(List<String> scopes) {
        Map<String, List<String>> fields = new LinkedHashMap<>(new ClientCredentialsGrant().toParameters());
        if (!scopes.isEmpty()) {
            fields.put("scope", List.of(String.join(" ", scopes)));
        }
        return new GrantMessage(GrantKind.CLIENT_CREDENTIALS, fields, List.of());
    }

    /** Without the fields: they hold secrets. */
    @Override
    public String toString() {
        return "GrantMessage[" + kind + "]";
    }
}
