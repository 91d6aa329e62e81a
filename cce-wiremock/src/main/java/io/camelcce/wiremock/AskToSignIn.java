package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import io.camelcce.wiremock.oauth.AuthorizationRequest;
import io.camelcce.wiremock.oauth.RandomTokens;
import io.camelcce.wiremock.oauth.SignIns;

/** The authorization endpoint (RFC 6749, section 3.1): asks the person who they are. */
final class AskToSignIn implements Endpoint {

    private final AuthorizationReader reader;
    private final SignIns signIns;
    private final RandomTokens random;
    private final Callback callback;

    AskToSignIn(AuthorizationReader reader, SignIns signIns, RandomTokens random, Callback callback) {
        this.reader = reader;
        this.signIns = signIns;
        this.random = random;
        this.callback = callback;
    }

    @Override
    public Answer answer(Request request, String none) {
        return Form.inQueryOf(request)
                .map(query -> answer(reader.read(query), request))
                .orElseGet(() -> SignInPage.refusing("The query is broken."));
    }

    private Answer answer(AuthorizationReading reading, Request request) {
        if (reading instanceof AuthorizationReading.Asked asked) {
            return ask(asked.request(), BrowserCookie.in(request).orElseGet(random::next));
        }
        if (reading instanceof AuthorizationReading.Refused refused) {
            return callback.refused(refused.redirectUri(), refused.state(), refused.error(), refused.reason());
        }
        return SignInPage.refusing(((AuthorizationReading.Untrusted) reading).reason());
    }

    // A browser keeps its cookie: it may have the page open in two tabs.
    private Answer ask(AuthorizationRequest asked, String browser) {
        return BrowserCookie.set(SignInPage.asking(asked, signIns.begin(asked, browser), "", ""), browser);
    }
}
