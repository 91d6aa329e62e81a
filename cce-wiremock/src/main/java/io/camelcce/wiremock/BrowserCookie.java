package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Cookie;
import com.github.tomakehurst.wiremock.http.Request;
import io.camelcce.wiremock.oauth.RandomTokens;
import java.util.Optional;

/** By which a browser is known again, and no other site can tell what it is. */
final class BrowserCookie {

    private static final String NAME = "cce_browser";
    // Lax: a client on another site sends the browser here, and the cookie has to come along then.
    private static final String RULES = "; Path=" + Routes.AUTHORIZE_PATH + "; HttpOnly; SameSite=Lax";

    private BrowserCookie() {}

    static Optional<String> in(Request request) {
        return Optional.ofNullable(request.getCookies().get(NAME))
                .filter(cookie -> !cookie.isAbsent() && cookie.getValues().size() == 1)
                .map(Cookie::getValue)
                .filter(RandomTokens::isOne);
    }

    static Answer set(Answer answer, String value) {
        return answer.with("Set-Cookie", NAME + "=" + value + RULES);
    }
}
