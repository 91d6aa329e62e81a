package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token endpoint: client credentials in, an opaque bearer token out (RFC 6749, sections 4.4 and 5). */
final class IssueToken implements Endpoint {

    private final Tokens tokens;
    private final ClientCredentials expected;

    IssueToken(Tokens tokens, ClientCredentials expected) {
        this.tokens = tokens;
        this.expected = expected;
    }

    @Override
    public Answer answer(Request request, String none) {
        return answerOf(request).with("Cache-Control", "no-store").with("Pragma", "no-cache");
    }

    private Answer answerOf(Request request) {
        Optional<Form> body = Form.of(request);
        if (body.isEmpty()) {
            return error(400, "invalid_request", "the body is not a form, is broken, or has a parameter twice");
        }
        Form form = body.get();
        String authorization = request.getHeader("Authorization");
        if (authorization != null && form.has("client_secret")) {
            return error(400, "invalid_request", "the client authenticates in two ways");
        }
        String grantType = form.get("grant_type");
        if (grantType == null) {
            return error(400, "invalid_request", "grant_type is missing");
        }
        if (!clientIn(authorization, form).filter(expected::equals).isPresent()) {
            return invalidClient(authorization);
        }
        return grantType.equals("client_credentials")
                ? token()
                : error(400, "unsupported_grant_type", "only client_credentials is supported");
    }

    private static Optional<ClientCredentials> clientIn(@Nullable String authorization, Form form) {
        if (authorization != null) {
            return BasicAuthorization.read(authorization);
        }
        String id = form.get("client_id");
        String secret = form.get("client_secret");
        return id == null || secret == null ? Optional.empty() : Optional.of(new ClientCredentials(id, secret));
    }

    private static Answer invalidClient(@Nullable String authorization) {
        Answer answer = error(401, "invalid_client", "the client is unknown, or its secret is wrong");
        return authorization == null ? answer : answer.with("WWW-Authenticate", "Basic realm=\"oauth2\"");
    }

    private Answer token() {
        return Answer.of(
                200,
                Json.object()
                        .put("access_token", tokens.issue())
                        .put("token_type", "Bearer")
                        .put("expires_in", tokens.lifetime().toSeconds()));
    }

    private static Answer error(int status, String error, String description) {
        return Answer.of(status, Json.object().put("error", error).put("error_description", description));
    }
}
