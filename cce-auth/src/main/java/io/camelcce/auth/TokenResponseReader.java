package io.camelcce.auth;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import io.camelcce.auth.TokenAnswer.Failed;
import java.time.Duration;
import java.time.InstantSource;
import net.minidev.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** Understands what a token endpoint answered, down to the answers that are none. */
final class TokenResponseReader {

    private final String server;
    private final Redaction redaction;
    private final TokenSuccess success;
    private final TokenError error;
    private final InstantSource clock;

    TokenResponseReader(ClientCredentials credentials, InstantSource clock) {
        this.server = credentials.server();
        this.redaction = new Redaction(credentials);
        this.success = new TokenSuccess(credentials, redaction);
        this.error = new TokenError(credentials, redaction);
        this.clock = clock;
    }

    TokenAnswer read(TokenHttpResponse response) {
        int status = response.status();
        if (status / 100 == 3) {
            return unusable(status, "redirects are not followed: set the URL that it leads to");
        }
        if (response.body().length() > TokenHttpResponse.BODY_LIMIT) {
            return overloaded(status)
                    ? retryable(response, "")
                    : unusable(status, "the body is longer than %d characters".formatted(TokenHttpResponse.BODY_LIMIT));
        }
        JSONObject json = json(response.body());
        if (overloaded(status)) {
            return retryable(response, json == null ? quoted(response) : error.described(json));
        }
        if (json == null) {
            return unusable(status, "the body is not a JSON object" + quoted(response));
        }
        if (json.get("error") != null) {
            return error.passes(json) ? retryable(response, error.described(json)) : error.refused(json);
        }
        return status / 100 == 2 ? success.read(json) : unusable(status, "without saying why");
    }

    private static boolean overloaded(int status) {
        return status == 429 || status / 100 == 5;
    }

    private Failed unusable(int status, String why) {
        return new Failed(answered(status) + ", " + why, false, null);
    }

    private Failed retryable(TokenHttpResponse response, String detail) {
        String header = response.header("Retry-After");
        Duration retryAfter = header == null ? null : RetryAfter.parse(header, clock);
        return new Failed(answered(response.status()) + detail, true, retryAfter);
    }

    private String answered(int status) {
        return "The authorization server %s answered HTTP %d".formatted(server, status);
    }

    private String quoted(TokenHttpResponse response) {
        String excerpt = redaction.excerpt(response.body());
        return excerpt.isEmpty() ? "" : ": '" + excerpt + "'";
    }

    private static @Nullable JSONObject json(String body) {
        try {
            return JSONObjectUtils.parse(body);
        } catch (ParseException notJson) {
            return null;
        }
    }
}
