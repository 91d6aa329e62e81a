package io.camelcce.examples;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.Completion;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorizations;
import io.camelcce.authorization.Secret;
import io.camelcce.camel.CceComponent;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.util.StringHelper;

/** Sends a browser to sign in for the authorization night of sales, and takes it back. */
public final class SignInRoutes extends RouteBuilder {

    private static final IntegrationName SALES = new IntegrationName("sales");
    private static final AuthorizationName NIGHT = new AuthorizationName("night");
    private static final Pattern SESSION = Pattern.compile("(?:^|;) *__Host-cce=([A-Za-z0-9_-]{43})(?:;|$)");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void configure() {
        // Behind the login of the application: who may do this is an administrator.
        from("platform-http:/authorize?httpMethodRestrict=POST").process(this::authorize);
        from("platform-http:/confirm?httpMethodRestrict=POST").process(this::confirm);

        // The redirect URI; the last part of its path is the integration.
        from("platform-http:/cce/callback?matchOnUriPrefix=true&httpMethodRestrict=GET")
                .process(this::complete);
    }

    private void authorize(Exchange exchange) {
        Secret session = session(exchange).orElseGet(SignInRoutes::newSession);
        AuthorizationRequest request = authorizations().authorize(SALES, NIGHT, session);
        if (request instanceof AuthorizationRequest.SignIn signIn) {
            Message answer = answer(exchange, 303, "");
            answer.setHeader("Location", signIn.uri().toString());
            answer.setHeader(
                    "Set-Cookie", "__Host-cce=%s; Path=/; Secure; HttpOnly; SameSite=Lax".formatted(session.reveal()));
        } else if (request instanceof AuthorizationRequest.NotPossible impossible) {
            answer(exchange, 409, impossible.text());
        }
    }

    private void complete(Exchange exchange) {
        Message callback = exchange.getMessage();
        String uri = "%s?%s"
                .formatted(
                        callback.getHeader(Exchange.HTTP_PATH, String.class),
                        callback.getHeader(Exchange.HTTP_RAW_QUERY, "", String.class));
        tell(exchange, authorizations().complete(uri, session(exchange).orElseGet(SignInRoutes::newSession)));
    }

    private void confirm(Exchange exchange) {
        Secret confirmation = Secret.of(exchange.getMessage().getHeader("confirmation", "none", String.class));
        tell(exchange, authorizations().confirm(confirmation, session(exchange).orElseGet(SignInRoutes::newSession)));
    }

    private static void tell(Exchange exchange, Completion completion) {
        if (completion instanceof Completion.Completed completed) {
            answer(exchange, 200, completed.authorization().name() + " is authorized.");
        } else if (completion instanceof Completion.Failed failed) {
            answer(exchange, 400, failed.text());
        } else if (completion instanceof Completion.AnotherPerson another) {
            String question =
                    "<form method=post action=/confirm>%s authorized before, now %s: <button name=confirmation value=\"%s\">go on</button></form>"
                            .formatted(
                                    StringHelper.xmlEncode(another.before()),
                                    StringHelper.xmlEncode(another.now()),
                                    another.confirmation().reveal());
            answer(exchange, 200, question).setHeader(Exchange.CONTENT_TYPE, "text/html; charset=utf-8");
        }
    }

    private static Message answer(Exchange exchange, int status, String text) {
        Message answer = exchange.getMessage();
        answer.removeHeaders("*"); // the code of a callback is among them
        answer.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        answer.setHeader(Exchange.CONTENT_TYPE, "text/plain; charset=utf-8");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setBody(text);
        return answer;
    }

    private static Optional<Secret> session(Exchange exchange) {
        Matcher cookie = SESSION.matcher(exchange.getMessage().getHeader("Cookie", "", String.class));
        return cookie.find() ? Optional.of(Secret.of(cookie.group(1))) : Optional.empty();
    }

    private static Secret newSession() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private NodeAuthorizations authorizations() {
        return getContext().getComponent("cce", CceComponent.class).getNodeAuthorizations();
    }
}
