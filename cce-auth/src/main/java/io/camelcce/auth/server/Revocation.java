package io.camelcce.auth.server;

import io.camelcce.authorization.Grant;
import io.camelcce.authorization.Granting.Failed;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Has the tokens of a grant revoked: by its refresh token, or else by its access token (RFC 7009, section 2.1). */
record Revocation(TokenTransport transport, InstantSource clock) {

    /** What came of it, for people. */
    String revoke(ServerUrl url, OAuthClient client, Grant grant) {
        String server = url.uri().getRawAuthority();
        Map<String, List<String>> fields = fields(grant);
        ClientForm form = new ClientForm(client, fields);
        try {
            TokenHttpResponse response = transport.post(url.uri(), form.headers(), form.form());
            HttpAnswer answer = new HttpAnswer(server, response);
            Redaction redaction = new Redaction(client, GrantSecrets.of(grant));
            return answer.isOk()
                    ? "revoked at " + server
                    : notRevoked(new ServerAnswer(answer, redaction).failed(clock));
        } catch (IOException failure) {
            return notRevoked(new Unreached(server, failure).failed());
        }
    }

    static String notRevoked(Failed failed) {
        return "could not be revoked: " + failed.text();
    }

    private static Map<String, List<String>> fields(Grant grant) {
        boolean refreshable = grant.refreshToken() != null;
        Secret token = refreshable
                ? grant.refreshToken()
                : Objects.requireNonNull(grant.accessToken()).secret();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("token", List.of(Objects.requireNonNull(token).reveal()));
        fields.put("token_type_hint", List.of(refreshable ? "refresh_token" : "access_token"));
        return fields;
    }
}
