package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Cookie;
import com.github.tomakehurst.wiremock.http.Request;
import java.util.Optional;
import java.util.regex.Pattern;

/** By which a browser is known again, and no other site can tell what it is. */
final class BrowserCookie {

    private static final String NAME = "cce_browser";
    // Lax: a client on another site sends the browser here, and the cookie has to come along then.
    private static final String RULES = "; Path=" + Routes.AUTHORIZE_PATH + "; HttpOnly; SameSite=Lax";
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{43}");

    private BrowserCookie() {}

    static Optional<String> in(Request request) {
        return Optional.ofNullable(request.getCookies().get(NAME))
                .filter(cookie -> !cookie.isAbsent() && cookie.getValues().size() == 1)
                .map(Cookie::getValue)
                .filter(value -> OURS.matcher(value).matches());
    }

    static Answer set(Answer answer, String value) {
        return answer.with("Set-Cookie", NAME + "=" + value + RULES);
    }
}
