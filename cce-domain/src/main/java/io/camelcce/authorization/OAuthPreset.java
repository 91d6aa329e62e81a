package io.camelcce.authorization;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An authorization server that is known by name. */
public enum OAuthPreset {
    /** Webex. Its metadata names another issuer, so that its addresses are not discovered. */
    WEBEX("https://webexapis.com/v1/authorize", "https://webexapis.com/v1/access_token", ClientAuthentication.BODY);

    private final String authorizationUrl;
    private final String tokenUrl;
    private final ClientAuthentication clientAuthentication;

    OAuthPreset(String authorizationUrl, String tokenUrl, ClientAuthentication clientAuthentication) {
        this.authorizationUrl = authorizationUrl;
        this.tokenUrl = tokenUrl;
        this.clientAuthentication = clientAuthentication;
    }

    /** Where it is called. */
    public OAuthEndpoints endpoints() {
        return new OAuthEndpoints(null, ServerUrl.parse(authorizationUrl), ServerUrl.parse(tokenUrl), null, null, null);
    }

    /** How it takes the id and the secret of a client. */
    public ClientAuthentication clientAuthentication() {
        return clientAuthentication;
    }

    /** Its name, as it is given in settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The endpoints that are given, on those of the preset; as they are given if it is null. */
    static OAuthEndpoints endpoints(OAuthEndpoints given, @Nullable OAuthPreset preset) {
        return preset == null ? given : given.on(preset.endpoints());
    }
}
