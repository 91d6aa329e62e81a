package io.camelcce.authorization;

import java.util.List;
import java.util.Map;

/** Authorization servers whose addresses are known: settings to put one's own on. */
public enum OAuthPreset {
    /**
     * Webex. Documented by Cisco: the token URL, refresh tokens, tokens for people only. Seen: the authorization URL, and
     * that the client shows its secret in the body. Its metadata name another issuer, so nothing is discovered.
     */
    WEBEX(
            endpoints("https://webexapis.com/v1/authorize", "https://webexapis.com/v1/access_token"),
            ClientAuthentication.BODY);

    private final OAuthEndpoints endpoints;
    private final ClientAuthentication authentication;

    OAuthPreset(OAuthEndpoints endpoints, ClientAuthentication authentication) {
        this.endpoints = endpoints;
        this.authentication = authentication;
    }

    /** Settings that know the server: the client and what to ask for is not in them. */
    public GrantSettings settings() {
        OAuthClient client = new OAuthClient(null, null, authentication);
        return new GrantSettings(GrantType.AUTHORIZATION_CODE, client, endpoints, List.of(), Map.of(), null);
    }

    private static OAuthEndpoints endpoints(String authorizationUrl, String tokenUrl) {
        return new OAuthEndpoints(null, url(authorizationUrl), url(tokenUrl), null, null, null);
    }

    private static ServerUrl url(String text) {
        return ServerUrl.parse(text);
    }
}
