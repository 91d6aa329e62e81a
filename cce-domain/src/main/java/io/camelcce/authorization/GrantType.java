package io.camelcce.authorization;

import java.util.Locale;

/** How an authorization comes by its tokens. */
public enum GrantType {
    /** A person signs in (RFC 6749, section 4.1, with PKCE), and refresh tokens follow. */
    AUTHORIZATION_CODE(true),
    /** The client asks in its own name (RFC 6749, section 4.4). */
    CLIENT_CREDENTIALS(false),
    /** A token that somebody has: used as it is, never renewed. */
    FIXED_TOKEN(false),
    /** The token of the message. */
    EXCHANGE(false),
    /** No token. */
    NONE(false);

    private final boolean person;

    GrantType(boolean person) {
        this.person = person;
    }

    /** Whether a person has to sign in before it works. */
    public boolean needsAPerson() {
        return person;
    }

    /** Its name, as it is given in settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
