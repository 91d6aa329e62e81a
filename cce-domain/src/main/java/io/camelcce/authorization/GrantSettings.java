package io.camelcce.authorization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How tokens are come by. What is null or empty is taken from the settings that these stand on: those of the
 * integration. Endpoints are taken as a whole.
 *
 * @param type how
 * @param client who asks for them
 * @param endpoints whom it asks
 * @param scopes what to ask for; none leaves it to the server
 * @param parameters to add to the authorization request and the token requests
 * @param fixedToken the token of {@link GrantType#FIXED_TOKEN}
 */
public record GrantSettings(
        @Nullable GrantType type,
        OAuthClient client,
        OAuthEndpoints endpoints,
        List<String> scopes,
        Map<String, String> parameters,
        @Nullable Secret fixedToken) {

    /** Settings that say nothing. */
    public static final GrantSettings NONE =
            new GrantSettings(null, OAuthClient.NONE, OAuthEndpoints.NONE, List.of(), Map.of(), null);

    /** Keeps copies of the collections. */
    public GrantSettings {
        scopes = List.copyOf(scopes);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A person signs in, unless the settings say something else. */
    public GrantType grantType() {
        return type == null ? GrantType.AUTHORIZATION_CODE : type;
    }

    /**
     * These settings, with what they do not say from others. Settings that name a server of their own take no endpoint
     * from others. A client secret goes to the server that it was set for and to no other: settings that name an endpoint
     * of their own have to have a secret of their own, too.
     */
    public GrantSettings on(GrantSettings others) {
        OAuthEndpoints whole = endpoints.on(others.endpoints);
        boolean keepsSecret =
                client.secret() != null || others.client.secret() == null || whole.equals(others.endpoints);
        return new GrantSettings(
                type == null ? others.type : type,
                client.on(keepsSecret ? others.client : others.client.withoutSecret()),
                whole,
                scopes.isEmpty() ? others.scopes : scopes,
                parameters.isEmpty() ? others.parameters : parameters,
                fixedToken == null ? others.fixedToken : fixedToken);
    }

    boolean hasSecrets() {
        return client.secret() != null || fixedToken != null;
    }

    boolean hasSecretsOf(GrantSettings others) {
        return Objects.equals(client.secret(), others.client.secret()) && Objects.equals(fixedToken, others.fixedToken);
    }

    /** What has to be set before a person can sign in; empty if nothing is missing. */
    String missingForSignIn(Integration integration) {
        if (!grantType().needsAPerson()) {
            return "with its grant type nobody has to";
        }
        List<String> missing = new ArrayList<>();
        if (client.id() == null) {
            missing.add("a client id");
        }
        if (endpoints.authorizationUrl() == null && endpoints.issuer() == null) {
            missing.add("an authorization URL");
        }
        if (endpoints.tokenUrl() == null && endpoints.issuer() == null) {
            missing.add("a token URL");
        }
        if (integration.redirectUri() == null) {
            missing.add("a public URL that browsers can come back to");
        }
        return missing.isEmpty() ? "" : "it needs " + String.join(", ", missing);
    }
}
