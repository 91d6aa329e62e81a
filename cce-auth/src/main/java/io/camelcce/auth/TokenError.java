package io.camelcce.auth;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.util.Locale;
import net.minidev.json.JSONObject;

/** An error response of a token endpoint (RFC 6749 section 5.2), and what people can do about it. */
record TokenError(ClientCredentials credentials, Redaction redaction) {

    /** Whether the server says that the same may succeed later (the codes are of RFC 6749 section 4.1.2.1). */
    boolean passes(JSONObject json) {
        return switch (code(json)) {
            case "temporarily_unavailable", "server_error" -> true;
            default -> false;
        };
    }

    TokenAnswer refused(JSONObject json) {
        return new TokenAnswer.Refused("The authorization server %s gives no token%s. %s"
                .formatted(credentials.server(), described(json), remedy(code(json))));
    }

    /** Code and description in the server's own words, made fit to be shown. */
    String described(JSONObject json) {
        String code = code(json);
        String description = json.get("error_description") instanceof String text ? redaction.description(text) : "";
        return (code.isEmpty() ? "" : ": " + redaction.description(code))
                + (description.isEmpty() ? "" : " ('" + description + "')");
    }

    private static String code(JSONObject json) {
        String code = ErrorObject.parse(json).getCode();
        return code == null ? "" : code;
    }

    private String remedy(String code) {
        return switch (code) {
            case "invalid_client" ->
                "Check client id and client secret, and whether the server takes them by basic or body (they went by %s)"
                        .formatted(credentials.authentication().name().toLowerCase(Locale.ROOT));
            case "unauthorized_client" ->
                "Have the client credentials grant allowed for this client at the authorization server";
            case "invalid_scope" ->
                credentials.scopes().isEmpty()
                        ? "The server wants a scope: ask its administrator which one"
                        : "Check the scopes (%s), and whether this client may have them"
                                .formatted(String.join(" ", credentials.scopes()));
            case "unsupported_grant_type" ->
                "Check the token URL; if it is right, the server has to be set up for the client credentials grant";
            case "invalid_grant" -> "Check that the client is active and has not expired at the authorization server";
            case "access_denied" -> "Have this client allowed to get tokens at the authorization server";
            default -> "Check the token URL, the client and the scopes with the server's administrator";
        };
    }
}
