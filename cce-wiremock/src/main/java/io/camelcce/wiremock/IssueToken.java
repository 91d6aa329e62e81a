package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import io.camelcce.wiremock.oauth.AccessTokens;
import io.camelcce.wiremock.oauth.Redemption;
import io.camelcce.wiremock.oauth.Scope;
import java.util.Optional;

/** The token endpoint: opaque bearer tokens for the client, or for a code or refresh token (RFC 6749). */
final class IssueToken implements Endpoint {

    private final ContactCenterMemory memory;
    private final ClientAuthentication clients;
    private final GrantedScope scopes;
    private final TokenAnswer tokens;
    private final TokenTrouble trouble;

    IssueToken(ContactCenterMemory memory, ClientAuthentication clients) {
        this.memory = memory;
        this.clients = clients;
        scopes = new GrantedScope(memory.switches());
        tokens = new TokenAnswer(memory.switches());
        trouble = new TokenTrouble(memory.switches());
    }

    @Override
    public Answer answer(Request request, String none) {
        return trouble.befall(request, () -> answerOf(request)).notStored();
    }

    private Answer answerOf(Request request) {
        Optional<Form> body = Form.of(request);
        if (body.isEmpty()) {
            return OAuthError.notAForm();
        }
        Form form = body.get();
        String grantType = form.get("grant_type");
        if (grantType == null) {
            return OAuthError.missing("grant_type");
        }
        return clients.refusal(request, form).orElseGet(() -> carryOut(grantType, form));
    }

    private Answer carryOut(String grantType, Form form) {
        return switch (grantType) {
            case "client_credentials" -> forTheClient(form);
            case "authorization_code" -> forACode(form);
            case "refresh_token" -> forARefreshToken(form);
            default -> OAuthError.of("unsupported_grant_type", "this grant type is not supported");
        };
    }

    private Answer forTheClient(Form form) {
        return scopes.of(form)
                .map(scope -> tokens.of(issue(scope)))
                .orElseGet(() -> OAuthError.of("invalid_scope", "the scope is broken, or nothing of it is granted"));
    }

    private Redemption issue(Scope scope) {
        AccessTokens issuer = memory.accessTokens();
        return new Redemption.Issued(issuer.issue(), issuer.lifetime(), Optional.empty(), scope);
    }

    private Answer forACode(Form form) {
        String code = form.get("code");
        String redirectUri = form.get("redirect_uri");
        if (code == null || redirectUri == null) {
            return OAuthError.missing(code == null ? "code" : "redirect_uri");
        }
        return tokens.of(memory.grants().redeem(code, redirectUri, form.find("code_verifier")));
    }

    private Answer forARefreshToken(Form form) {
        String refreshToken = form.get("refresh_token");
        if (refreshToken == null) {
            return OAuthError.missing("refresh_token");
        }
        Optional<Scope> scope = form.find("scope").flatMap(Scope::parse);
        if (form.has("scope") && scope.isEmpty()) {
            return OAuthError.of("invalid_scope", "the scope is broken");
        }
        return tokens.of(memory.grants().refresh(refreshToken, scope));
    }
}
