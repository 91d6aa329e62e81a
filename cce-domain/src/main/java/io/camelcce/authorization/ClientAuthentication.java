package io.camelcce.authorization;

import java.util.Locale;

/** How a client shows its secret to the token endpoint (RFC 6749 section 2.3.1). */
public enum ClientAuthentication {
    /** In the {@code Authorization} header, by HTTP Basic; id and secret are form-encoded first. */
    BASIC,
    /** In the form, as {@code client_id} and {@code client_secret}. */
    BODY;

    /** Its name, as it is given in settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
