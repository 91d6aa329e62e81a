package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import io.camelcce.wiremock.oauth.AccessToken;
import io.camelcce.wiremock.oauth.GrantEvent;
import java.util.Locale;

/** Tells whose token it is shown. */
final class UserInfo implements Endpoint {

    private final BearerGate gate;
    private final ClientCredentials client;

    UserInfo(BearerGate gate, ClientCredentials client) {
        this.gate = gate;
        this.client = client;
    }

    @Override
    public Answer answer(Request request, String none) {
        return gate.find(request)
                .map(this::about)
                .orElseGet(() -> gate.refusal(request))
                .notStored();
    }

    private Answer about(AccessToken token) {
        String email = token.email();
        return Answer.of(
                200,
                email == null
                        ? Json.object().put("sub", client.id())
                        : Json.object().put("sub", subjectOf(email)).put("email", email));
    }

    // The same person, however the address is written.
    private static String subjectOf(String email) {
        return GrantEvent.fingerprintOf(email.toLowerCase(Locale.ROOT));
    }
}
