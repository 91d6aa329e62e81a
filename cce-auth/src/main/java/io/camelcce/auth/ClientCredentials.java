package io.camelcce.auth;

import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The settings of a client that asks for tokens in its own name (RFC 6749 section 4.4).
 *
 * @param tokenUrl the token endpoint
 * @param clientId as the authorization server knows it
 * @param clientSecret as the authorization server gave it
 * @param authentication how the server takes id and secret
 * @param scopes what to ask for; none leaves it to the server
 */
public record ClientCredentials(
        ServerUrl tokenUrl,
        String clientId,
        Secret clientSecret,
        ClientAuthentication authentication,
        List<String> scopes) {

    private static final Pattern SCOPE_TOKEN = Pattern.compile("[!#-\\[\\]-~]+");

    /**
     * @throws IllegalArgumentException if the client id is blank, or a scope is not one word of ASCII without quotes and
     *     backslashes (RFC 6749 section 3.3)
     */
    public ClientCredentials {
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("the client id must not be blank");
        }
        scopes = List.copyOf(scopes);
        for (String scope : scopes) {
            if (!SCOPE_TOKEN.matcher(scope).matches()) {
                throw new IllegalArgumentException(
                        "'%s' is not a scope: it must be one word of ASCII without quotes and backslashes"
                                .formatted(scope));
            }
        }
    }

    OAuthClient client() {
        return new OAuthClient(clientId, clientSecret, authentication);
    }
}
