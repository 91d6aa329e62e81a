package io.camelcce.auth.server;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.minidev.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A successful token response (RFC 6749, section 5.1).
 *
 * @param asked when the request was sent
 * @param status of HTTP
 */
record TokenSuccess(TokenInquiry inquiry, Instant asked, int status) {

    /** What can stand in a header after {@code Bearer}; RFC 6750 section 2.1 allows less, and servers issue more. */
    private static final Pattern SENDABLE = Pattern.compile("[!-~]+");

    /** What a field is called; what is longer or has other characters may be anything. */
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,29}");

    /** These ask for other tokens and claims (OpenID Connect Core), and servers do not say them again. */
    private static final Set<String> OF_OPENID =
            Set.of("openid", "offline_access", "profile", "email", "address", "phone");

    Granting read(JSONObject json) {
        Object type = json.get("token_type");
        if (!(type instanceof String text) || !text.equalsIgnoreCase("Bearer")) {
            return unusable(
                    json,
                    type == null
                            ? "a token without a type"
                            : "a token of type '%s', not Bearer"
                                    .formatted(inquiry.redaction().description(type.toString())));
        }
        if (!(json.get("access_token") instanceof String token)
                || !SENDABLE.matcher(token).matches()) {
            return unusable(json, "no access token that can be sent");
        }
        List<String> granted = scopes(json);
        return granted != null && lacksScope(granted)
                ? narrower(granted)
                : granted(json, granted == null ? List.of() : granted);
    }

    private Granting granted(JSONObject json, List<String> scopes) {
        // Without the fields that say nothing about this token: the library throws on several of their odd values.
        JSONObject plain = new JSONObject();
        plain.put("access_token", json.get("access_token"));
        plain.put("token_type", "Bearer");
        try {
            String token = AccessTokenResponse.parse(plain)
                    .getTokens()
                    .getAccessToken()
                    .getValue();
            return new Granting.Granted(new Grant(
                    new AccessToken(Secret.of(token)),
                    asked.plus(Lifetime.of(json.get("expires_in"))),
                    refreshToken(json),
                    refreshExpiresAt(json),
                    shown(scopes),
                    new IdToken(inquiry).person(json.get("id_token"))));
        } catch (ParseException unreadable) {
            return unusable(json, "an access token that cannot be read");
        }
    }

    private static @Nullable Secret refreshToken(JSONObject json) {
        return json.get("refresh_token") instanceof String text && !text.isBlank() ? Secret.of(text) : null;
    }

    /** In a field of Webex; null if it is not known. */
    private @Nullable Instant refreshExpiresAt(JSONObject json) {
        Duration lifetime = Lifetime.ofRefreshToken(json.get("refresh_token_expires_in"));
        return lifetime == null ? null : asked.plus(lifetime);
    }

    /** As granted; null if the server does not say, and it is what was asked for. */
    private static @Nullable List<String> scopes(JSONObject json) {
        return json.get("scope") instanceof String granted && !granted.isBlank()
                ? Scope.parse(granted).toStringList()
                : null;
    }

    /** As they are shown. */
    private List<String> shown(List<String> scopes) {
        return scopes.stream()
                .map(inquiry.redaction()::description)
                .filter(scope -> !scope.isEmpty())
                .toList();
    }

    private boolean lacksScope(List<String> granted) {
        return inquiry.scopes().stream().anyMatch(asked -> !OF_OPENID.contains(asked) && !granted.contains(asked));
    }

    private Granting narrower(List<String> granted) {
        String who = inquiry.kind().isOfAPerson()
                ? "authorize again and grant all of it"
                : "have the rest granted to this client";
        return new Granting.Refused(
                "The authorization server %s grants the scope '%s' only, of '%s': %s, or ask for less"
                        .formatted(
                                inquiry.server(),
                                inquiry.redaction().description(String.join(" ", granted)),
                                String.join(" ", inquiry.scopes()),
                                who));
    }

    private Granting unusable(JSONObject json, String what) {
        return new Granting.Failed(
                "The authorization server %s answered HTTP %d with %s; the fields of the answer: %s"
                        .formatted(inquiry.server(), status, what, fields(json)),
                false,
                null);
    }

    /** The names only: any value may be a token. */
    private String fields(JSONObject json) {
        String names = json.keySet().stream()
                .filter(name -> FIELD_NAME.matcher(name).matches())
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : inquiry.redaction().description(names);
    }
}
