package io.camelcce.authorization;

/**
 * What the settings of an authorization are made of. The name is the same in every place that a setting can be given or
 * told: an option, a field of a form, a fault.
 */
public enum GrantSetting {
    INTEGRATION("integration", false),
    NAME("name", false),
    PRESET("preset", false),
    GRANT_TYPE("grantType", false),
    CLIENT_ID("clientId", false),
    CLIENT_SECRET("clientSecret", true),
    CLIENT_AUTHENTICATION("clientAuthentication", false),
    ISSUER("issuer", false),
    AUTHORIZATION_URL("authorizationUrl", false),
    TOKEN_URL("tokenUrl", false),
    REFRESH_URL("refreshUrl", false),
    REVOCATION_URL("revocationUrl", false),
    USER_INFO_URL("userInfoUrl", false),
    SCOPE("scope", false),
    PARAMETERS("parameters", false),
    ACCESS_TOKEN("accessToken", true);

    private final String fieldName;
    private final boolean secret;

    GrantSetting(String fieldName, boolean secret) {
        this.fieldName = fieldName;
        this.secret = secret;
    }

    /** The setting's name, in camel case. */
    public String fieldName() {
        return fieldName;
    }

    /** Whether what is given must not be shown again. */
    public boolean isSecret() {
        return secret;
    }
}
