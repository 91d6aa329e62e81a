package io.camelcce.wiremock;

import static wiremock.com.google.common.html.HtmlEscapers.htmlEscaper;

import io.camelcce.wiremock.oauth.AuthorizationRequest;
import java.net.URI;

/** What a person sees of the authorization server: HTML without script, with nothing in it that is not escaped. */
final class SignInPage {

    // Browsers check a form's redirects too, and the client may send the person on: so any web address is allowed.
    private static final String POLICY =
            "default-src 'none'; form-action 'self' http: https: %s:; frame-ancestors 'none'; base-uri 'none'";

    private SignInPage() {}

    /**
     * @param signIn what the form brings back
     * @param email what was typed before; empty at first
     * @param complaint about what was typed before; empty at first
     */
    static Answer asking(AuthorizationRequest request, String signIn, String email, String complaint) {
        String scheme = URI.create(request.redirectUri()).getScheme();
        boolean again = !complaint.isEmpty();
        return page(again ? 400 : 200, scheme, """
                <h1>Sign in</h1>
                <p>A client asks for access to the simulated contact centre%s. It gets the answer at <b>%s</b>.</p>
                <form method="post" action="%s">
                <input type="hidden" name="sign_in" value="%s">
                %s<p><label for="email">E-mail address</label>
                <input id="email" name="email" type="email" autocomplete="email" maxlength="254" required autofocus%s
                value="%s"></p>
                <p><button type="submit">Sign in</button>
                <button type="submit" name="cancel" value="yes" formnovalidate>Cancel</button></p>
                </form>
                """.formatted(
                        request.scope().isEmpty() ? "" : ": <b>" + escaped(request.scope()) + "</b>",
                        escaped(request.redirectUri()),
                        Routes.AUTHORIZE_PATH,
                        escaped(signIn),
                        again ? "<p id=\"wrong\" role=\"alert\">" + escaped(complaint) + "</p>\n" : "",
                        again ? " aria-invalid=\"true\" aria-describedby=\"wrong\"" : "",
                        escaped(email)));
    }

    /** Goes nowhere from here. */
    static Answer refusing(String reason) {
        return page(400, "https", "<h1>This sign-in cannot go on</h1>\n<p>" + escaped(reason) + "</p>\n");
    }

    private static Answer page(int status, String redirectScheme, String content) {
        return Answer.html(status, """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark"><title>%sSign in</title></head>
                <body><main>
                %s</main></body>
                </html>
                """.formatted(status == 200 ? "" : "Not possible: ", content))
                .with("Content-Security-Policy", POLICY.formatted(redirectScheme))
                .with("X-Content-Type-Options", "nosniff")
                .with("X-Frame-Options", "DENY")
                .with("Referrer-Policy", "no-referrer")
                .notStored();
    }

    private static String escaped(Object text) {
        return htmlEscaper().escape(text.toString());
    }
}
