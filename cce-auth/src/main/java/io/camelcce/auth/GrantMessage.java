package io.camelcce.auth;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The client credentials grant as it goes over the wire (RFC 6749 section 4.4.2). */
final class GrantMessage {

    private final HTTPRequest message;

    GrantMessage(ClientCredentials credentials) {
        TokenRequest.Builder builder = new TokenRequest.Builder(
                credentials.tokenUrl().uri(), authentication(credentials), new ClientCredentialsGrant());
        List<String> scopes = credentials.scopes();
        if (!scopes.isEmpty()) {
            builder.scope(new Scope(scopes.toArray(String[]::new)));
        }
        message = builder.build().toHTTPRequest();
    }

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        message.getHeaderMap().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.put("Accept", "application/json");
        return headers;
    }

    String form() {
        return message.getBody();
    }

    private static PlainClientSecret authentication(ClientCredentials credentials) {
        ClientID id = new ClientID(credentials.clientId());
        Secret secret = new Secret(credentials.clientSecret().reveal());
        return switch (credentials.authentication()) {
            case BASIC -> new ClientSecretBasic(id, secret);
            case BODY -> new ClientSecretPost(id, secret);
        };
    }
}
