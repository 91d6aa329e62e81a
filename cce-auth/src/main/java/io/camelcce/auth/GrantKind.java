package io.camelcce.auth;

/** What a token is asked for with (RFC 6749, section 1.3). */
enum GrantKind {
    AUTHORIZATION_CODE("authorization code"),
    REFRESH_TOKEN("refresh token"),
    CLIENT_CREDENTIALS("client credentials");

    private final String words;

    GrantKind(String words) {
        this.words = words;
    }

    /** Whether a person stands behind it. */
    boolean isOfAPerson() {
        return this != CLIENT_CREDENTIALS;
    }

    @Override
    public String toString() {
        return words;
    }
}
