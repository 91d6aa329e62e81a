package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import io.camelcce.wiremock.oauth.Grants;
import java.util.Optional;

/** The revocation endpoint (RFC 7009): a token that nobody knows is as good as revoked. */
final class RevokeToken implements Endpoint {

    private final Grants grants;
    private final ClientAuthentication clients;

    RevokeToken(Grants grants, ClientAuthentication clients) {
        this.grants = grants;
        this.clients = clients;
    }

    @Override
    public Answer answer(Request request, String none) {
        Optional<Form> body = Form.of(request);
        return body.map(form -> clients.refusal(request, form).orElseGet(() -> revoke(form)))
                .orElseGet(OAuthError::notAForm)
                .notStored();
    }

    private Answer revoke(Form form) {
        Optional<String> token = form.find("token");
        token.ifPresent(grants::revoke);
        return token.isPresent() ? Answer.empty(200) : OAuthError.missing("token");
    }
}
