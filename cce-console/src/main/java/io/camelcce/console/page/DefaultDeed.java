package io.camelcce.console.page;

import io.camelcce.authorization.Ruling;
import io.camelcce.console.audit.AuditLog;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;

/** Makes an authorization the one that is used where no name is given. */
final class DefaultDeed {

    private final Desk desk;

    DefaultDeed(Desk desk) {
        this.desk = desk;
    }

    Response send(Request request) {
        return desk.authorization(request, subject -> {
            Ruling ruling = desk.authorizations().makeDefault(subject.of(), subject.name());
            if (ruling instanceof Ruling.Refused refused) {
                String text = refused.refusal().text();
                AuditLog.write(request.visitor(), "make default", subject.inLog(), "refused: " + text);
                request.visitor().flash().put(Notice.problem(Sentence.of(text)));
            } else {
                AuditLog.write(request.visitor(), "make default", subject.inLog(), "done");
                request.visitor().flash().put(Notice.done(subject.name() + " is the default now."));
            }
            return WayBack.after(request, subject);
        });
    }
}
