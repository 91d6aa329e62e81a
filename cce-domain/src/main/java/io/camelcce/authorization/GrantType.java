package io.camelcce.authorization;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

    private static final Set<GrantSetting> OF_CLIENTS = EnumSet.of(
            GrantSetting.PRESET,
            GrantSetting.CLIENT_ID,
            GrantSetting.CLIENT_SECRET,
            GrantSetting.CLIENT_AUTHENTICATION,
            GrantSetting.ISSUER,
            GrantSetting.TOKEN_URL,
            GrantSetting.REVOCATION_URL,
            GrantSetting.SCOPE,
            GrantSetting.PARAMETERS);

    private final boolean person;

    GrantType(boolean person) {
        this.person = person;
    }

    /** Whether a person has to sign in before it works. */
    public boolean needsAPerson() {
        return person;
    }

    /** Whether a setting of how tokens are come by has a use with it. */
    public boolean uses(GrantSetting setting) {
        return switch (this) {
            case AUTHORIZATION_CODE -> setting != GrantSetting.ACCESS_TOKEN;
            case CLIENT_CREDENTIALS -> OF_CLIENTS.contains(setting);
            case FIXED_TOKEN -> setting == GrantSetting.ACCESS_TOKEN;
            case EXCHANGE, NONE -> false;
        };
    }

    /** Its name, as it is given in settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
