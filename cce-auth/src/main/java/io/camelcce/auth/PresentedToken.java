package io.camelcce.auth;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.BearerToken;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The token that came with the message: the contact centre is called in the name of the sender. */
public final class PresentedToken implements AccessTokens {

    private static final Pattern BEARER = Pattern.compile("[ \\t]*(?i:Bearer) +([^ \\t]+)[ \\t]*");

    private static final Access ABSENT = new Access.Denied(
            "The message came without an access token: its sender has to send an Authorization header 'Bearer <token>'");
    private static final Access MALFORMED = new Access.Denied(
            "The Authorization header of the message is not 'Bearer <token>': its sender has to send one such token");
    private static final Access REFUSED = new Access.Denied(
            "The contact centre refused the access token of the message: its sender has to get a new one");

    private final Access access;

    private PresentedToken(Access access) {
        this.access = access;
    }

    /**
     * @param authorization the value of the {@code Authorization} header, if there is one; it gives a token if it is
     *     {@code Bearer} in any case with one token (RFC 6750 section 2.1), and access is denied otherwise
     */
    public static PresentedToken fromHeader(@Nullable String authorization) {
        if (authorization == null) {
            return new PresentedToken(ABSENT);
        }
        Matcher bearer = BEARER.matcher(authorization);
        if (!bearer.matches() || !BearerToken.isOne(bearer.group(1))) {
            return new PresentedToken(MALFORMED);
        }
        return new PresentedToken(new Access.Bearer(BearerToken.parse(bearer.group(1))));
    }

    @Override
    public Access access(Duration patience) {
        return access;
    }

    @Override
    public Access accessInsteadOf(AccessToken refused, Duration patience) {
        return access.equals(new Access.Bearer(refused)) ? REFUSED : access;
    }
}
