package io.camelcce.console.page;

import io.camelcce.authorization.Removal;
import io.camelcce.console.audit.AuditLog;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;

/** Removes an authorization that nobody uses. */
final class RemovePage {

    private final Desk desk;

    RemovePage(Desk desk) {
        this.desk = desk;
    }

    /** Asks first, where no script does. */
    Response show(Request request) {
        return desk.authorization(request, subject -> {
            String impossible = Rulings.of(subject.integration(), desk.authorizations())
                    .on(subject.authorization(), subject.view().usages())
                    .noRemove();
            return Response.Page.of(
                    "Remove " + subject.name(),
                    "remove.jte",
                    DeedModel.of(subject, impossible, TablePlace.of(request.query())));
        });
    }

    Response send(Request request) {
        return desk.authorization(request, subject -> {
            Removal removal = desk.authorizations().remove(subject.of(), subject.name());
            boolean removed = removal instanceof Removal.Removed;
            String text = removal instanceof Removal.Removed gone
                    ? "%s was removed: %s".formatted(subject.name(), gone.revocation())
                    : ((Removal.Refused) removal).refusal().text();
            AuditLog.write(request.visitor(), "remove", subject.inLog(), removed ? "done" : "refused: " + text);
            request.visitor()
                    .flash()
                    .put(removed ? Notice.done(Sentence.ended(text)) : Notice.problem(Sentence.of(text)));
            return new Response.SeeOther(TablePlace.of(request.form()).on(Paths.of(subject.of())));
        });
    }
}
