package io.camelcce.authorization;

import java.util.regex.Pattern;

/** The form of a bearer token: {@code b64token} of RFC 6750, section 2.1. */
public final class BearerToken {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private BearerToken() {}

    /** Whether a text is one: the token alone, without {@code Bearer} before it. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * @param token the token alone, without {@code Bearer} before it
     * @throws IllegalArgumentException if it is not one; the message gives the rule, and not the token
     */
    public static AccessToken parse(String token) {
        if (!isOne(token)) {
            throw new IllegalArgumentException(
                    "must be a bearer token (RFC 6750): letters, digits and -._~+/ with = at the end, without 'Bearer'");
        }
        return new AccessToken(Secret.of(token));
    }
}
