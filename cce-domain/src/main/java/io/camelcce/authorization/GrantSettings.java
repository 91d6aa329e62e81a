package io.camelcce.authorization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How tokens are come by: an OAuth 2.0 client and its authorization server. What is null or empty is taken from the
 * settings that these stand on: those of the integration.
 *
 * @param type how
 * @param clientId as the authorization server knows it
 * @param clientSecret as the authorization server gave it
 * @param clientAuthentication how the server takes id and secret
 * @param authorizationUrl where a person signs in (RFC 6749, section 3.1)
 * @param tokenUrl the token endpoint (RFC 6749, section 3.2)
 * @param revocationUrl where tokens are revoked (RFC 7009)
 * @param issuer the issuer identifier, checked in the callback (RFC 9207) where the server says it is there
 * @param scopes what to ask for; none leaves it to the server
 * @param parameters to add to the authorization request and the token requests
 * @param fixedToken the token of {@link GrantType#FIXED_TOKEN}
 */
public record GrantSettings(
        @Nullable GrantType type,
        @Nullable String clientId,
        @Nullable Secret clientSecret,
        @Nullable ClientAuthentication clientAuthentication,
        @Nullable ServerUrl authorizationUrl,
        @Nullable ServerUrl tokenUrl,
        @Nullable ServerUrl revocationUrl,
        @Nullable String issuer,
        List<String> scopes,
        Map<String, String> parameters,
        @Nullable Secret fixedToken) {

    /** Settings that say nothing. */
    public static final GrantSettings NONE =
            new GrantSettings(null, null, null, null, null, null, null, null, List.of(), Map.of(), null);

    /** Keeps copies of the collections. */
    public GrantSettings {
        scopes = List.copyOf(scopes);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** These settings, with what they do not say from others. */
    public GrantSettings on(GrantSettings others) {
        return new GrantSettings(
                or(type, others.type),
                or(clientId, others.clientId),
                or(clientSecret, others.clientSecret),
                or(clientAuthentication, others.clientAuthentication),
                or(authorizationUrl, others.authorizationUrl),
                or(tokenUrl, others.tokenUrl),
                or(revocationUrl, others.revocationUrl),
                or(issuer, others.issuer),
                scopes.isEmpty() ? others.scopes : scopes,
                parameters.isEmpty() ? others.parameters : parameters,
                or(fixedToken, others.fixedToken));
    }

    private static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    /** What has to be set before a person can sign in; empty if nothing is missing. */
    String missingForSignIn(Integration integration) {
        if (type != null && !type.needsAPerson()) {
            return "with its grant type nobody has to";
        }
        List<String> missing = new ArrayList<>();
        if (clientId == null) {
            missing.add("a client id");
        }
        if (authorizationUrl == null) {
            missing.add("an authorization URL");
        }
        if (tokenUrl == null) {
            missing.add("a token URL");
        }
        if (integration.redirectUri() == null) {
            missing.add("a public URL that browsers can come back to");
        }
        return missing.isEmpty() ? "" : "it needs " + String.join(", ", missing);
    }
}
