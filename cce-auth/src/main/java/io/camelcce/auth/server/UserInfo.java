package io.camelcce.auth.server;

import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.ServerUrl;
import java.io.IOException;
import java.util.Map;
import net.minidev.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** Asks a server whose token it is (OpenID Connect Core, section 5.3). */
record UserInfo(TokenTransport transport, Redaction redaction) {

    /** Null if the server does not say: the token is good without it. */
    @Nullable
    String person(ServerUrl url, AccessToken token) {
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + token.secret().reveal(), "Accept", "application/json");
        try {
            TokenHttpResponse response = transport.get(url.uri(), headers);
            JSONObject claims = new HttpAnswer(url.toString(), response).json();
            return response.status() == 200 && claims != null
                    ? Claims.person(claims, redaction.hiding(ServerAnswer.tokensIn(claims)))
                    : null;
        } catch (IOException notTold) {
            return null;
        }
    }
}
