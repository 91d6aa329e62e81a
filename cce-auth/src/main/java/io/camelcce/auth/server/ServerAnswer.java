package io.camelcce.auth.server;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import io.camelcce.authorization.Granting.Failed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import net.minidev.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * What an authorization server answered, in words that are fit to be shown.
 *
 * @param server as people know it
 */
record ServerAnswer(String server, TokenHttpResponse response, Redaction redaction) {

    /** The values of the fields that are tokens. */
    static List<String> tokensIn(JSONObject json) {
        return Stream.of("access_token", "refresh_token", "id_token")
                .map(json::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** The error code (RFC 6749, section 5.2); empty if there is none. */
    static String code(JSONObject json) {
        String code = ErrorObject.parse(json).getCode();
        return code == null ? "" : code;
    }

    boolean isOk() {
        return response.status() / 100 == 2;
    }

    /** Whether it may be another answer later. */
    boolean isOverloaded() {
        return switch (response.status()) {
            case 408, 429 -> true;
            default -> response.status() / 100 == 5;
        };
    }

    /** The body; null if it is no JSON object or too long to be read. */
    @Nullable
    JSONObject json() {
        if (isTooLong()) {
            return null;
        }
        try {
            return JSONObjectUtils.parse(response.body());
        } catch (ParseException notJson) {
            return null;
        }
    }

    /** An answer that has nothing of what was asked for, whatever that was. */
    Failed failed(InstantSource clock) {
        return isOverloaded() ? retryable(clock) : new Failed(status() + whyNot(), false, null);
    }

    Failed retryable(InstantSource clock) {
        String header = response.header("Retry-After");
        Duration retryAfter = header == null ? null : RetryAfter.parse(header, clock);
        return new Failed(status() + detail(), true, retryAfter);
    }

    /** Code and description in the server's own words. */
    String described(JSONObject json) {
        String code = code(json);
        Object description =
                json.get("error_description") == null ? json.get("message") : json.get("error_description");
        String shown = description instanceof String text ? redaction.description(text) : "";
        return (code.isEmpty() ? "" : ": " + redaction.description(code))
                + (shown.isEmpty() ? "" : " ('" + shown + "')");
    }

    private String whyNot() {
        if (response.status() / 100 == 3) {
            return ", redirects are not followed: set the URL that it leads to";
        }
        if (isTooLong()) {
            return ", the body is longer than %d characters".formatted(TokenHttpResponse.BODY_LIMIT);
        }
        JSONObject json = json();
        if (json == null) {
            return ", the body is not a JSON object" + quoted();
        }
        String words = hidden(json);
        return words.isEmpty() ? ", without saying why" : words;
    }

    private String detail() {
        JSONObject json = json();
        if (json == null) {
            return isTooLong() ? "" : quoted();
        }
        return hidden(json);
    }

    private String hidden(JSONObject json) {
        return hiding(tokensIn(json)).described(json);
    }

    private ServerAnswer hiding(List<String> tokens) {
        return new ServerAnswer(server, response, redaction.hiding(tokens));
    }

    private boolean isTooLong() {
        return response.body().length() > TokenHttpResponse.BODY_LIMIT;
    }

    private String status() {
        return "The authorization server %s answered HTTP %d".formatted(server, response.status());
    }

    private String quoted() {
        String excerpt = redaction.excerpt(response.body());
        return excerpt.isEmpty() ? "" : ": '" + excerpt + "'";
    }
}
