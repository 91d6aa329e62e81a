package io.camelcce.wiremock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** A client of the authorization server that knows nothing of its classes; the numbers are of RFC 7636, appendix B. */
final class Client {

    static final String REDIRECT_URI = "http://127.0.0.1:3000/callback";
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    static final String WITHOUT_CHALLENGE =
            "response_type=code&client_id=demo-client&state=xyz&redirect_uri=" + encode(REDIRECT_URI);
    static final String REQUEST = WITHOUT_CHALLENGE + "&code_challenge=" + CHALLENGE + "&code_challenge_method=S256";

    private static final String AUTHENTICATED = "&client_id=demo-client&client_secret=demo-secret";

    private final SimulatedContactCenter contactCenter;
    private final ApiClient http;

    Client(SimulatedContactCenter contactCenter) {
        this.contactCenter = contactCenter;
        http = new ApiClient(contactCenter);
    }

    static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    /** The code that a person's sign-in brings. */
    String codeFrom(String email) {
        return codeFrom(email, REQUEST);
    }

    String codeFrom(String email, String request) {
        Browser browser = new Browser(contactCenter);
        Reply redirect = browser.signIn(browser.open(request), email);
        return String.valueOf(Browser.parametersOf(redirect).get("code"));
    }

    /** The answer of the token endpoint after a person signed in. */
    Reply tokensOf(String email) {
        return redeem(codeFrom(email));
    }

    Reply redeem(String code) {
        return redeem(code, REDIRECT_URI, VERIFIER);
    }

    Reply redeem(String code, String redirectUri, String verifier) {
        return token("grant_type=authorization_code&code=" + code + "&redirect_uri=" + encode(redirectUri)
                + "&code_verifier=" + verifier);
    }

    Reply refresh(String refreshToken) {
        return token("grant_type=refresh_token&refresh_token=" + refreshToken);
    }

    Reply refresh(Reply tokens) {
        return refresh(tokens.text("refresh_token"));
    }

    Reply revoke(String token) {
        return http.send(http.formTo("/oauth2/revoke", "token=" + token + AUTHENTICATED));
    }

    Reply token(String form) {
        return http.token(form + AUTHENTICATED);
    }

    /** Whether the contact centre takes the access token of that answer. */
    boolean isLetIn(Reply tokens) {
        return call(tokens, "/drapi/v1/tasks").status() == 200;
    }

    Reply userInfo(Reply tokens) {
        return call(tokens, "/oauth2/userinfo");
    }

    private Reply call(Reply tokens, String path) {
        return http.getWith("Bearer " + tokens.text("access_token"), path);
    }
}
