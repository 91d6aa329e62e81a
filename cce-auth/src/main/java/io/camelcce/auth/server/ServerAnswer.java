package io.camelcce.auth.server;

import com.nimbusds.oauth2.sdk.ErrorObject;
import io.camelcce.authorization.Granting.Failed;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import net.minidev.json.JSONObject;

/** What an authorization server answered, in words of its own that are fit to be shown. */
record ServerAnswer(HttpAnswer answer, Redaction redaction) {

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

    /** An answer that has nothing of what was asked for, whatever that was. */
    Failed failed(InstantSource clock) {
        return answer.isOverloaded() ? retryable(clock) : new Failed(answer.text() + whyNot(), false, null);
    }

    Failed retryable(InstantSource clock) {
        return new Failed(answer.text() + detail(), true, answer.retryAfter(clock));
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
        if (answer.isRedirect()) {
            return HttpAnswer.redirects("that URL");
        }
        JSONObject json = answer.json();
        if (json == null) {
            return answer.notJson() + quoted();
        }
        String words = hidden(json);
        return words.isEmpty() ? ", without saying why" : words;
    }

    private String detail() {
        JSONObject json = answer.json();
        return json == null ? quoted() : hidden(json);
    }

    private String hidden(JSONObject json) {
        return new ServerAnswer(answer, redaction.hiding(tokensIn(json))).described(json);
    }

    /** How the body begins; nothing of one that is too long to be read. */
    private String quoted() {
        String excerpt =
                answer.isTooLong() ? "" : redaction.excerpt(answer.response().body());
        return excerpt.isEmpty() ? "" : ": '" + excerpt + "'";
    }
}
