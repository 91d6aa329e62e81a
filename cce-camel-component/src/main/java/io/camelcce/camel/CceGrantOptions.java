package io.camelcce.camel;

import org.jspecify.annotations.Nullable;

/** How tokens are come by, as texts: whoever uses them tells everything that is wrong with them at once. */
public abstract class CceGrantOptions {

    private @Nullable String grantType;
    private @Nullable String preset;
    private @Nullable String clientId;
    private @Nullable String clientSecret;
    private @Nullable String clientAuthentication;
    private @Nullable String issuer;
    private @Nullable String authorizationUrl;
    private @Nullable String tokenUrl;
    private @Nullable String refreshUrl;
    private @Nullable String revocationUrl;
    private @Nullable String userInfoUrl;
    private @Nullable String scope;
    private @Nullable String accessToken;
    private @Nullable String refreshToken;
    private @Nullable String parameters;

    CceGrantOptions() {}

    public @Nullable String getGrantType() {
        return grantType;
    }

    /** How tokens are come by: authorizationCode, clientCredentials, fixedToken, exchange or none. */
    public void setGrantType(@Nullable String grantType) {
        this.grantType = grantType;
    }

    public @Nullable String getPreset() {
        return preset;
    }

    /** Known settings of an authorization server, by name: webex. */
    public void setPreset(@Nullable String preset) {
        this.preset = preset;
    }

    public @Nullable String getClientId() {
        return clientId;
    }

    /** OAuth 2.0 client id. */
    public void setClientId(@Nullable String clientId) {
        this.clientId = clientId;
    }

    public @Nullable String getClientSecret() {
        return clientSecret;
    }

    /** OAuth 2.0 client secret. */
    public void setClientSecret(@Nullable String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public @Nullable String getClientAuthentication() {
        return clientAuthentication;
    }

    /** How id and secret travel to the token endpoint: basic or body. */
    public void setClientAuthentication(@Nullable String clientAuthentication) {
        this.clientAuthentication = clientAuthentication;
    }

    public @Nullable String getIssuer() {
        return issuer;
    }

    /** The authorization server, where it tells its endpoints itself. */
    public void setIssuer(@Nullable String issuer) {
        this.issuer = issuer;
    }

    public @Nullable String getAuthorizationUrl() {
        return authorizationUrl;
    }

    /** Where people sign in. */
    public void setAuthorizationUrl(@Nullable String authorizationUrl) {
        this.authorizationUrl = authorizationUrl;
    }

    public @Nullable String getTokenUrl() {
        return tokenUrl;
    }

    /** The token endpoint. */
    public void setTokenUrl(@Nullable String tokenUrl) {
        this.tokenUrl = tokenUrl;
    }

    public @Nullable String getRefreshUrl() {
        return refreshUrl;
    }

    /** Where tokens are refreshed, if not at the token endpoint. */
    public void setRefreshUrl(@Nullable String refreshUrl) {
        this.refreshUrl = refreshUrl;
    }

    public @Nullable String getRevocationUrl() {
        return revocationUrl;
    }

    /** Where tokens are revoked. */
    public void setRevocationUrl(@Nullable String revocationUrl) {
        this.revocationUrl = revocationUrl;
    }

    public @Nullable String getUserInfoUrl() {
        return userInfoUrl;
    }

    /** Where the server tells who signed in. */
    public void setUserInfoUrl(@Nullable String userInfoUrl) {
        this.userInfoUrl = userInfoUrl;
    }

    public @Nullable String getScope() {
        return scope;
    }

    /** Scopes to ask for, with blanks between. */
    public void setScope(@Nullable String scope) {
        this.scope = scope;
    }

    public @Nullable String getAccessToken() {
        return accessToken;
    }

    /** A token to call with, instead of asking for one. It is never renewed. */
    public void setAccessToken(@Nullable String accessToken) {
        this.accessToken = accessToken;
    }

    public @Nullable String getRefreshToken() {
        return refreshToken;
    }

    /** A refresh token to begin with, so that nobody has to sign in. It is taken over once. */
    public void setRefreshToken(@Nullable String refreshToken) {
        this.refreshToken = refreshToken;
    }

    public @Nullable String getParameters() {
        return parameters;
    }

    /** More parameters of the authorization request and the token requests: name=value, with commas between. */
    public void setParameters(@Nullable String parameters) {
        this.parameters = parameters;
    }
}
