package io.camelcce.auth;

import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.ServerUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request to a token endpoint, as far as it is needed to understand the answer.
 *
 * @param url of the endpoint
 * @param issuer of the server, if it is known
 * @param client who asks
 * @param kind with what
 * @param scopes what the grant is wanted for
 * @param redaction of what was sent
 */
record TokenInquiry(
        ServerUrl url,
        @Nullable ServerUrl issuer,
        OAuthClient client,
        GrantKind kind,
        List<String> scopes,
        Redaction redaction) {

    static TokenInquiry of(ClientCredentials credentials) {
        OAuthClient client = credentials.client();
        return new TokenInquiry(
                credentials.tokenUrl(),
                null,
                client,
                GrantKind.CLIENT_CREDENTIALS,
                credentials.scopes(),
                new Redaction(client, List.of()));
    }

    /** The same, to understand an answer that has these tokens. */
    TokenInquiry hiding(List<String> tokens) {
        return new TokenInquiry(url, issuer, client, kind, scopes, redaction.hiding(tokens));
    }

    /** The authorization server as people know it: host, and port if it is not the usual one. */
    String server() {
        return url.uri().getRawAuthority();
    }

    /** How the client showed its secret; null if it has none. */
    @Nullable
    ClientAuthentication authentication() {
        return ClientForm.authentication(client);
    }
}
