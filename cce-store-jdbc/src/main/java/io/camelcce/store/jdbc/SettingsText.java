package io.camelcce.store.jdbc;

import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Settings as a column has them: all but the secrets. */
final class SettingsText {

    private SettingsText() {}

    static String of(GrantSettings settings) {
        Json parameters = Json.empty();
        settings.parameters().forEach(parameters::with);
        OAuthEndpoints endpoints = settings.endpoints();
        return Json.empty()
                .with("type", settings.type())
                .with("clientId", settings.client().id())
                .with("clientAuthentication", settings.client().authentication())
                .with("issuer", endpoints.issuer())
                .with("authorizationUrl", endpoints.authorizationUrl())
                .with("tokenUrl", endpoints.tokenUrl())
                .with("refreshUrl", endpoints.refreshUrl())
                .with("revocationUrl", endpoints.revocationUrl())
                .with("userInfoUrl", endpoints.userInfoUrl())
                .with("scopes", settings.scopes())
                .with("parameters", parameters)
                .toString();
    }

    /** @throws RuntimeException if the text is damaged */
    static GrantSettings parse(String text, @Nullable Secret clientSecret, @Nullable Secret fixedToken) {
        Json json = Json.parse(text);
        return new GrantSettings(
                json.get("type", GrantType::valueOf),
                new OAuthClient(
                        json.get("clientId"),
                        clientSecret,
                        json.get("clientAuthentication", ClientAuthentication::valueOf)),
                new OAuthEndpoints(
                        json.get("issuer", ServerUrl::parse),
                        json.get("authorizationUrl", ServerUrl::parse),
                        json.get("tokenUrl", ServerUrl::parse),
                        json.get("refreshUrl", ServerUrl::parse),
                        json.get("revocationUrl", ServerUrl::parse),
                        json.get("userInfoUrl", ServerUrl::parse)),
                json.list("scopes"),
                parameters(Objects.requireNonNull(json.object("parameters"))),
                fixedToken);
    }

    private static Map<String, String> parameters(Json json) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : json.names()) {
            parameters.put(name, Objects.requireNonNull(json.get(name)));
        }
        return parameters;
    }
}
