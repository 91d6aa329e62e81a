package io.camelcce.auth.server;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import io.camelcce.authorization.ServerUrl;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in, as an ID token has it (OpenID Connect Core, section 2). Its signature is not checked: it came straight
 * from the token endpoint, over TLS (section 3.1.3.7, number 6), and nobody is let in by it: it is shown, and it tells
 * that another person signed in than before.
 */
record IdToken(TokenInquiry inquiry) {

    /** Null if there is no ID token, if it is for somebody else, or if it does not say. */
    @Nullable
    String person(@Nullable Object idToken) {
        if (!inquiry.kind().isOfAPerson() || !(idToken instanceof String text)) {
            return null;
        }
        try {
            JWTClaimsSet claims = JWTParser.parse(text).getJWTClaimsSet();
            return claims == null || !isForUs(claims) ? null : Claims.person(claims.getClaims(), inquiry.redaction());
        } catch (ParseException | RuntimeException unreadable) {
            // What comes with a token must not cost the token.
            return null;
        }
    }

    private boolean isForUs(JWTClaimsSet claims) {
        ServerUrl issuer = inquiry.issuer();
        List<String> audience = claims.getAudience();
        String clientId = inquiry.client().id();
        boolean ofThisServer = issuer == null || issuer.toString().equals(claims.getIssuer());
        return ofThisServer && (audience.isEmpty() || (clientId != null && audience.contains(clientId)));
    }
}
