package io.camelcce.console.page;

import io.camelcce.camel.ConnectionTest;
import io.camelcce.camel.Finding;
import io.camelcce.console.audit.AuditLog;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;
import java.util.List;

/** Finds out whether the contact centre answers, and whether it takes the token of an authorization. */
final class TestDeed {

    private final Desk desk;

    TestDeed(Desk desk) {
        this.desk = desk;
    }

    Response send(Request request) {
        return desk.authorization(request, subject -> {
            ConnectionTest test = desk.component().testAuthorization(subject.of(), subject.name());
            boolean passed = test.reachable().passed() && test.tokenAccepted().passed();
            AuditLog.write(request.visitor(), "test", subject.inLog(), passed ? "passed" : "failed");
            request.visitor()
                    .flash()
                    .put(new Notice(
                            "Test of %s: %s.".formatted(subject.name(), passed ? "passed" : "failed"),
                            List.of(line("Reachable", test.reachable()), line("Token accepted", test.tokenAccepted())),
                            !passed));
            return WayBack.after(request, subject);
        });
    }

    private static String line(String what, Finding finding) {
        return "%s: %s. %s".formatted(what, finding.passed() ? "yes" : "no", Sentence.of(finding.text()));
    }
}
