package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import io.camelcce.wiremock.oauth.AccessToken;
import io.camelcce.wiremock.oauth.AccessTokens;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets in who shows a valid bearer token (RFC 6750, section 2.1). */
final class BearerGate {

    private static final String TOKEN = "[A-Za-z0-9\\-._~+/]+=*";
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(" + TOKEN + ")");

    private final AccessTokens tokens;

    BearerGate(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** Whether a header can show that token. */
    static boolean canShow(String token) {
        return token.matches(TOKEN);
    }

    boolean admits(Request request) {
        return find(request).isPresent();
    }

    /** What is known of the valid token that the request shows. */
    Optional<AccessToken> find(Request request) {
        return tokenIn(request).flatMap(tokens::find);
    }

    Answer refusal(Request request) {
        return tokenIn(request).isPresent()
                ? Answer.refusal(401, "unauthorized", "the bearer token is unknown, expired or refused")
                        .with("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                : Answer.refusal(401, "unauthorized", "the header Authorization with one bearer token is missing")
                        .with("WWW-Authenticate", "Bearer");
    }

    private static Optional<String> tokenIn(Request request) {
        HttpHeader header = request.header("Authorization");
        if (!header.isPresent() || header.values().size() != 1) {
            return Optional.empty();
        }
        Matcher bearer = BEARER.matcher(header.firstValue());
        return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
    }
}
