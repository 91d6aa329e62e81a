package io.camelcce.console.page;

import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.console.audit.AuditLog;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;
import java.net.URI;

/** Sends a person to the authorization server to sign in. */
final class AuthorizePage {

    private final Desk desk;
    private final SignInPage signIn;

    AuthorizePage(Desk desk, SignInPage signIn) {
        this.desk = desk;
        this.signIn = signIn;
    }

    /** Asks first: links come here, where a pop-up was blocked. */
    Response show(Request request) {
        return desk.authorization(
                request,
                subject -> Response.Page.of(
                        "Authorize " + subject.name(), "begin.jte", DeedModel.of(subject, null, TablePlace.FIRST)));
    }

    /** Not by a redirect: the target of the form is this console, and the browser holds us to it. */
    Response send(Request request) {
        return desk.authorization(request, subject -> {
            AuthorizationRequest begun = desk.authorizations()
                    .authorize(subject.of(), subject.name(), request.visitor().session());
            if (begun instanceof AuthorizationRequest.NotPossible impossible) {
                AuditLog.write(request.visitor(), "sign in", subject.inLog(), "not possible: " + impossible.text());
                return signIn.told(SignInResult.of(
                        subject.of().value(),
                        subject.name().value(),
                        SignInResult.FAILED,
                        Sentence.of(impossible.text())));
            }
            AuditLog.write(request.visitor(), "sign in", subject.inLog(), "begun");
            return leaving((AuthorizationRequest.SignIn) begun);
        });
    }

    private Response leaving(AuthorizationRequest.SignIn begun) {
        URI uri = begun.uri();
        return Response.Page.of(
                "Taking you to " + uri.getAuthority(),
                "leaving.jte",
                new LeavingModel(uri.getAuthority(), uri.toASCIIString(), desk.moment(begun.expiresAt())));
    }
}
