package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import io.camelcce.wiremock.oauth.AuthorizationRequest;
import io.camelcce.wiremock.oauth.Grants;
import io.camelcce.wiremock.oauth.SignIns;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes what a person says on the page: who they are, or that they do not want to. */
final class SignIn implements Endpoint {

    private static final int LONGEST = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{C}]+@[^@\\s\\p{C}]+");

    private final SignIns signIns;
    private final Grants grants;
    private final Callback callback;

    SignIn(SignIns signIns, Grants grants, Callback callback) {
        this.signIns = signIns;
        this.grants = grants;
        this.callback = callback;
    }

    @Override
    public Answer answer(Request request, String none) {
        return Form.of(request)
                .flatMap(form -> answer(form, BrowserCookie.in(request).orElse("")))
                .orElseGet(() -> SignInPage.refusing(
                        "It was answered already, began in another browser, or is forgotten. Begin again."));
    }

    private Optional<Answer> answer(Form form, String browser) {
        String signIn = form.find("sign_in").orElse("");
        String email = form.find("email").orElse("").strip();
        if (form.has("cancel")) {
            return signIns.end(signIn, browser).map(this::cancelled);
        }
        return isEmail(email)
                ? signIns.end(signIn, browser).map(request -> signedIn(request, email))
                : signIns.find(signIn, browser)
                        .map(request -> SignInPage.asking(request, signIn, email, "This is no e-mail address."));
    }

    private Answer signedIn(AuthorizationRequest request, String email) {
        return callback.signedIn(request, () -> grants.authorize(request, email));
    }

    private Answer cancelled(AuthorizationRequest request) {
        return callback.refused(request.redirectUri(), request.state(), "access_denied", "the person cancelled");
    }

    private static boolean isEmail(String text) {
        return text.length() <= LONGEST && EMAIL.matcher(text).matches();
    }
}
