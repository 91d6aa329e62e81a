package io.camelcce.auth;

import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Granting.Failed;
import io.camelcce.authorization.Granting.Refused;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import net.minidev.json.JSONObject;

/** An error response of a token endpoint (RFC 6749, section 5.2), and what people can do about it. */
record TokenError(TokenInquiry inquiry, ServerAnswer answer, InstantSource clock) {

    /** After these a refresh token is of no more use. */
    private static final Set<String> ENDS_A_GRANT = Set.of(
            "invalid_grant",
            "invalid_client",
            "unauthorized_client",
            "unsupported_grant_type",
            "invalid_scope",
            "access_denied",
            // OpenID Connect Core, section 3.1.2.6
            "interaction_required",
            "login_required",
            "consent_required",
            "account_selection_required");

    Granting read(JSONObject json) {
        String code = ServerAnswer.code(json);
        if (passes(code)) {
            return answer.retryable(clock);
        }
        String text = "The authorization server %s gives no token%s. %s"
                .formatted(inquiry.server(), answer.described(json), remedy(code));
        // A refresh token is not given up for the words of a gateway that nobody knows.
        boolean mayBeOver = inquiry.kind() != GrantKind.REFRESH_TOKEN || ENDS_A_GRANT.contains(code);
        return mayBeOver ? new Refused(text) : new Failed(text, false, null);
    }

    /** Whether the server says that the same may succeed later (the codes are of RFC 6749, section 4.1.2.1). */
    private static boolean passes(String code) {
        return switch (code) {
            case "temporarily_unavailable", "server_error" -> true;
            default -> false;
        };
    }

    private String remedy(String code) {
        return switch (code) {
            case "invalid_client" -> unknownClient();
            case "unauthorized_client" ->
                "Have the %s grant allowed for this client at the authorization server".formatted(inquiry.kind());
            case "invalid_scope" ->
                inquiry.scopes().isEmpty()
                        ? "The server wants a scope: ask its administrator which one"
                        : "Check the scopes (%s), and whether this client may have them"
                                .formatted(String.join(" ", inquiry.scopes()));
            case "unsupported_grant_type" ->
                "Check the token URL; if it is right, the server has to be set up for the %s grant"
                        .formatted(inquiry.kind());
            case "invalid_grant" -> invalidGrant();
            case "access_denied" -> "Have this client allowed to get tokens at the authorization server";
            case "interaction_required", "login_required", "consent_required", "account_selection_required" ->
                "A person has to sign in: authorize again";
            default -> "Check the token URL, the client and the scopes with the server's administrator";
        };
    }

    private String unknownClient() {
        ClientAuthentication authentication = inquiry.authentication();
        return authentication == null
                ? "Check the client id, and whether the client has a secret (none is set)"
                : "Check client id and client secret, and whether the server takes them by basic or body (they went by %s)"
                        .formatted(authentication.name().toLowerCase(Locale.ROOT));
    }

    private String invalidGrant() {
        return switch (inquiry.kind()) {
            case AUTHORIZATION_CODE ->
                "The sign-in took too long, was used already, or belongs to another client or redirect URI: sign in again";
            case REFRESH_TOKEN ->
                "Authorize again: the refresh token is expired or revoked, or somebody else has used it";
            case CLIENT_CREDENTIALS ->
                "Check that the client is active and has not expired at the authorization server";
        };
    }
}
