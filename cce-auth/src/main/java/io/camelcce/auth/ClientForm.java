package io.camelcce.auth;

import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.OAuthClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A form that a client sends to its authorization server, saying who it is (RFC 6749, section 2.3.1). */
final class ClientForm {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, List<String>> fields;

    /** @param client has an id */
    ClientForm(OAuthClient client, Map<String, List<String>> fields) {
        this.fields = new LinkedHashMap<>(fields);
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        headers.put("Accept", "application/json");
        show(client, new ClientID(Objects.requireNonNull(client.id())));
    }

    /** How a client shows its secret: by Basic, which every server has to take, unless it says so; null without one. */
    static @Nullable ClientAuthentication authentication(OAuthClient client) {
        if (client.secret() == null) {
            return null;
        }
        return client.authentication() == null ? ClientAuthentication.BASIC : client.authentication();
    }

    Map<String, String> headers() {
        return headers;
    }

    String form() {
        return URLUtils.serializeParameters(fields);
    }

    private void show(OAuthClient client, ClientID id) {
        ClientAuthentication authentication = authentication(client);
        if (authentication == null) {
            fields.put("client_id", List.of(id.getValue()));
            return;
        }
        Secret secret = new Secret(Objects.requireNonNull(client.secret()).reveal());
        switch (authentication) {
            case BASIC -> headers.put("Authorization", new ClientSecretBasic(id, secret).toHTTPAuthorizationHeader());
            case BODY -> fields.putAll(new ClientSecretPost(id, secret).toParameters());
        }
    }
}
