package io.camelcce.auth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.Secret;
import java.util.regex.Pattern;
import net.minidev.json.JSONObject;

/** A successful token response (RFC 6749 section 5.1). */
record TokenSuccess(ClientCredentials credentials, Redaction redaction) {

    /** What can stand in a header after {@code Bearer}; RFC 6750 section 2.1 allows less, and servers issue more. */
    private static final Pattern SENDABLE = Pattern.compile("[!-~]+");

    TokenAnswer read(JSONObject json) {
        Object type = json.get("token_type");
        if (!(type instanceof String text) || !text.equalsIgnoreCase("Bearer")) {
            return unusable(
                    type == null
                            ? "a token without a type"
                            : "a token of type '%s', not Bearer".formatted(redaction.description(type.toString())));
        }
        if (!(json.get("access_token") instanceof String token)
                || !SENDABLE.matcher(token).matches()) {
            return unusable("no access token that can be sent");
        }
        return lacksScope(json) ? narrower(json) : issued(json);
    }

    private TokenAnswer issued(JSONObject json) {
        // Without the fields that say nothing about this token: the library throws on several of their odd values.
        JSONObject plain = new JSONObject();
        plain.put("access_token", json.get("access_token"));
        plain.put("token_type", "Bearer");
        try {
            String token = AccessTokenResponse.parse(plain)
                    .getTokens()
                    .getAccessToken()
                    .getValue();
            return new TokenAnswer.Issued(new AccessToken(Secret.of(token)), Lifetime.of(json.get("expires_in")));
        } catch (ParseException unreadable) {
            return unusable("an access token that cannot be read");
        }
    }

    private boolean lacksScope(JSONObject json) {
        return json.get("scope") instanceof String granted
                && !Scope.parse(granted).toStringList().containsAll(credentials.scopes());
    }

    private TokenAnswer narrower(JSONObject json) {
        String asked = String.join(" ", credentials.scopes());
        String granted = redaction.description(String.valueOf(json.get("scope")));
        return new TokenAnswer.Refused(
                ("The authorization server %s grants the scope '%s' only, of '%s': have the rest granted to this client, or"
                                + " ask for less")
                        .formatted(credentials.server(), granted, asked));
    }

    private TokenAnswer unusable(String what) {
        return new TokenAnswer.Failed(
                "The authorization server %s answered with %s".formatted(credentials.server(), what), false, null);
    }
}
