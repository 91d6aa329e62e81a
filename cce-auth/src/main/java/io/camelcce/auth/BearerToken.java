package io.camelcce.auth;

import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.Secret;
import java.util.regex.Pattern;

/** The form of a bearer token: {@code b64token} of RFC 6750 section 2.1. */
public final class BearerToken {

    static final String FORM = "[A-Za-z0-9._~+/-]+=*";

    private static final Pattern TOKEN = Pattern.compile(FORM);

    private BearerToken() {}

    /**
     * @param token the token alone, without {@code Bearer} before it
     * @throws IllegalArgumentException if it is not one; the message gives the rule, and not the token
     */
    public static AccessToken parse(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "it is not a bearer token (RFC 6750): letters, digits and -._~+/ with = at the end, without 'Bearer'");
        }
        return new AccessToken(Secret.of(token));
    }
}
