package io.camelcce.auth.server;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.time.Duration;
import java.time.InstantSource;
import net.minidev.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * What an authorization server answered, as far as its status and its form tell. Nothing that it says is in any text.
 *
 * @param server as people know it
 */
record HttpAnswer(String server, TokenHttpResponse response) {

    boolean isOk() {
        return response.status() / 100 == 2;
    }

    boolean isRedirect() {
        return response.status() / 100 == 3;
    }

    /** Whether it may be another answer later. */
    boolean isOverloaded() {
        return switch (response.status()) {
            case 408, 429 -> true;
            default -> response.status() / 100 == 5;
        };
    }

    boolean isTooLong() {
        return response.body().length() > TokenHttpResponse.BODY_LIMIT;
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

    /** When it wishes to be asked again; null if it does not say. */
    @Nullable
    Duration retryAfter(InstantSource clock) {
        String header = response.header("Retry-After");
        return header == null ? null : RetryAfter.parse(header, clock);
    }

    /** Who answered, and with what status: others say what that means. */
    String text() {
        return "The authorization server %s answered HTTP %d".formatted(server, response.status());
    }

    /** @param remedy what to set instead of what was asked */
    static String redirects(String remedy) {
        return ", redirects are not followed: look where it redirects to, and set %s".formatted(remedy);
    }

    /** Why there is no JSON. */
    String notJson() {
        return isTooLong()
                ? ", the body is longer than %d characters".formatted(TokenHttpResponse.BODY_LIMIT)
                : ", the body is not a JSON object";
    }
}
