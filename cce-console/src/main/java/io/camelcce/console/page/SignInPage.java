package io.camelcce.console.page;

import io.camelcce.authorization.Completion;
import io.camelcce.console.access.Visitor;
import io.camelcce.console.audit.AuditLog;
import io.camelcce.console.page.Frame.Link;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a sign-in ends: it comes back from the authorization server, and is told or asked about. */
final class SignInPage {

    private static final Link TO_ALL = new Link("Back to the integrations", "/");

    private final Desk desk;

    SignInPage(Desk desk) {
        this.desk = desk;
    }

    /** Takes the browser back, to a clean address: code and state do not stay in its history. */
    Response callback(Request request) {
        String integration = request.path().get(1);
        Completion completion = desk.authorizations()
                .complete(request.rawUri(), request.visitor().session());
        return ended(request.visitor(), "authorize", integration, "", completion);
    }

    Response confirm(Request request) {
        Visitor visitor = request.visitor();
        return answered(request)
                .map(asked -> ended(
                        visitor,
                        "confirm",
                        asked.integration(),
                        asked.authorization(),
                        desk.authorizations().confirm(asked.confirmation(), visitor.session())))
                .orElseGet(() -> answeredBefore(visitor));
    }

    Response decline(Request request) {
        Visitor visitor = request.visitor();
        return answered(request).map(asked -> declined(visitor, asked)).orElseGet(() -> answeredBefore(visitor));
    }

    Response show(Request request) {
        SignInEnds ends = changed(request.visitor(), SignInEnds::afterwards);
        return ends.untold()
                .map(this::told)
                .or(() -> ends.questions().stream().findFirst().map(this::asked))
                .orElseGet(() -> toldBefore(ends.result()));
    }

    private static SignInEnds changed(Visitor visitor, UnaryOperator<SignInEnds> change) {
        return visitor.flash().change(SignInEnds.NONE, change);
    }

    /** Each tab answers the question that it shows, once: the form names it. */
    private static Optional<Question> answered(Request request) {
        String id = request.form().get("question");
        return changed(request.visitor(), ends -> ends.without(id)).question(id);
    }

    private static Response answeredBefore(Visitor visitor) {
        return later(
                visitor,
                SignInResult.of(
                        "",
                        "",
                        SignInResult.FAILED,
                        "Nothing was changed: this question was answered already, or a later one took its place."));
    }

    private Response declined(Visitor visitor, Question asked) {
        String text = desk.authorizations().decline(asked.confirmation());
        AuditLog.write(visitor, "decline", asked.integration() + "/" + asked.authorization(), "done: " + text);
        return later(
                visitor,
                SignInResult.of(
                        asked.integration(),
                        asked.authorization(),
                        SignInResult.DECLINED,
                        "Nothing was changed: " + text + "."));
    }

    private Response ended(
            Visitor visitor, String deed, String integration, String authorization, Completion completion) {
        if (completion instanceof Completion.AnotherPerson another) {
            String name = another.name().value();
            AuditLog.write(visitor, deed, integration + "/" + name, "another person: has to be confirmed");
            Question question = Question.of(integration, another, desk);
            changed(visitor, ends -> ends.with(question));
            return new Response.SeeOther(Paths.SIGN_IN);
        }
        if (completion instanceof Completion.Completed completed) {
            String name = completed.authorization().name().value();
            AuditLog.write(visitor, deed, integration + "/" + name, "done");
            changed(
                    visitor,
                    ends -> ends.withoutThoseAbout(completed.authorization().id()));
            return later(
                    visitor,
                    new SignInResult(
                            integration,
                            name,
                            completed.begunFor().value(),
                            SignInResult.AUTHORIZED,
                            (completed.isRenamed() ? completed.begunFor() + " got another name meanwhile: " : "") + name
                                    + " is authorized: routes can use it now."));
        }
        Completion.Failed failure = (Completion.Failed) completion;
        String text = failure.text();
        AuditLog.write(visitor, deed, subject(integration, authorization, failure), "failed: " + text);
        SignInResult failed = SignInResult.of(integration, authorization, SignInResult.FAILED, Sentence.of(text));
        return visitor.known() ? later(visitor, failed) : toldAtOnce(failed);
    }

    /** What it was for if that is known, and else where it came to. */
    private static String subject(String integration, String authorization, Completion.Failed failure) {
        Completion.Subject subject = failure.subject();
        if (subject != null) {
            return subject.toString();
        }
        return authorization.isEmpty() ? integration : integration + "/" + authorization;
    }

    /** To a browser without a session, which nothing can be left for. Sign-ins come back to the host of publicUrl. */
    private Response toldAtOnce(SignInResult failed) {
        Response.Page page = told(
                SignInResult.of(
                        failed.integration(),
                        failed.authorization(),
                        failed.word(),
                        failed.text()
                                + " This browser has no session at this address: open the console here, by what the log of the"
                                + " application shows, and authorize here."),
                // Who is not let in does not learn which integrations there are.
                TO_ALL);
        return new Response.Page(400, page.title(), page.template(), page.model());
    }

    /** At an address that may stay in the history of the browser. */
    private static Response later(Visitor visitor, SignInResult result) {
        changed(visitor, ends -> ends.with(result));
        return new Response.SeeOther(Paths.SIGN_IN);
    }

    Response.Page told(SignInResult result) {
        return told(result, back(result.integration()));
    }

    private static Response.Page told(SignInResult result, Link back) {
        String heading =
                switch (result.word()) {
                    case SignInResult.AUTHORIZED -> "Signed in";
                    case SignInResult.DECLINED -> "Declined";
                    default -> "Nobody was authorized";
                };
        return page(heading, new SignInModel(result, List.of(), "", back));
    }

    private Response.Page asked(Question question) {
        List<String> lines = List.of(
                "%s was authorized by %s before.".formatted(question.authorization(), question.before()),
                "Now %s signed in. Nothing has changed yet.".formatted(question.now()));
        return page("Another person", new SignInModel(null, lines, question.id(), back(question.integration())));
    }

    /** What it was may not be so any more: how it stands is said elsewhere. */
    private Response.Page toldBefore(@Nullable SignInResult result) {
        String text = result == null
                ? "No sign-in of this browser has ended since it was let in, and there is nothing to answer."
                : "How the last sign-in of this browser ended was shown already, and there is nothing to answer.";
        Link back = result == null ? back("") : stand(result).orElseGet(() -> back(result.integration()));
        return page("Nothing to be told", new SignInModel(null, List.of(text), "", back));
    }

    private static Response.Page page(String heading, SignInModel model) {
        return Response.Page.of(heading, "signIn.jte", model);
    }

    /** Where it is said how an authorization stands; nowhere if it is not there. */
    private Optional<Link> stand(SignInResult result) {
        return desk.authorization(result.integration(), result.authorization())
                .map(subject -> new Link("How it stands with " + subject.name(), subject.path()));
    }

    /** A callback brings the name of its integration from outside: only one that exists is linked to. */
    private Link back(String integration) {
        return desk.integration(integration)
                .map(found -> new Link("Back to the integration " + found.name(), Paths.of(found.name())))
                .orElse(TO_ALL);
    }
}
