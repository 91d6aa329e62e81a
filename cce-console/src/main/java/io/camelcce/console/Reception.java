package io.camelcce.console;

import io.camelcce.console.access.Access;
import io.camelcce.console.access.Admission;
import io.camelcce.console.access.Admission.Admitted;
import io.camelcce.console.access.Admission.Refused;
import io.camelcce.console.access.Caller;
import io.camelcce.console.access.Refusal;
import io.camelcce.console.access.SessionCookie;
import io.camelcce.console.access.Visitor;
import io.camelcce.console.audit.AuditLog;
import io.camelcce.console.web.Answer;
import io.camelcce.console.web.Assets;
import io.camelcce.console.web.ExchangeReader;
import io.camelcce.console.web.Handler;
import io.camelcce.console.web.PlainPage;
import io.camelcce.console.web.Reading;
import io.camelcce.console.web.Reading.Received;
import io.camelcce.console.web.Reading.Unreadable;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Request.Method;
import io.camelcce.console.web.Response;
import io.camelcce.console.web.ResponseWriter;
import io.camelcce.console.web.Router;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Takes requests in, one after the other check, and has those answered that pass all of them. */
final class Reception implements Processor {

    private static final String GET = "GET";
    private static final String POST = "POST";
    private static final String NOBODY = "nobody";

    private final ExchangeReader reader;
    private final Access access;
    private final SessionCookie cookie;
    private final Router router;
    private final ResponseWriter writer;
    private final PlainPage plain;
    private final Failures failures;
    private final Assets assets = new Assets();

    Reception(
            ExchangeReader reader,
            Access access,
            SessionCookie cookie,
            Router router,
            ResponseWriter writer,
            PlainPage plain,
            Failures failures) {
        this.reader = reader;
        this.access = access;
        this.cookie = cookie;
        this.router = router;
        this.writer = writer;
        this.plain = plain;
        this.failures = failures;
    }

    @Override
    public void process(Exchange exchange) {
        ResponseWriter.send(answer(exchange), exchange);
    }

    private Answer answer(Exchange exchange) {
        String what = "what it was sent";
        try {
            Reading reading = reader.read(exchange);
            what = reading.what();
            if (reading instanceof Unreadable unreadable) {
                return refusal(unreadable);
            }
            Received received = (Received) reading;
            if (!access.knowsHost(received.caller())) {
                return refusal(received, Refusal.FOREIGN_HOST, NOBODY);
            }
            return access.isForAForeignPage(received.caller())
                    ? refusal(
                            received,
                            Refusal.FOREIGN_ORIGIN,
                            Objects.requireNonNullElse(received.caller().user(), NOBODY))
                    : answerHere(received);
        } catch (RuntimeException | Error failure) {
            return failures.answer(failures.log(what, failure));
        }
    }

    private Answer answerHere(Received received) {
        if (!received.method().equals(GET) && !received.method().equals(POST)) {
            return notAllowed("GET, POST");
        }
        if (received.method().equals(GET)) {
            Optional<Answer> asset = assets.find(received.path());
            if (asset.isPresent()) {
                access.recognize(received.caller());
                return asset.get();
            }
            if (received.path().equals(List.of("enter"))) {
                return enter(received);
            }
            if (received.isCallback()) {
                return handle(received, access.calledBack(received.caller()));
            }
        }
        return admit(received);
    }

    private Answer enter(Received received) {
        Caller caller = received.caller();
        Admission admission = access.enter(caller, received.query().get("token"));
        if (admission instanceof Refused refused) {
            return refusal(received, refused.refusal(), NOBODY);
        }
        Visitor visitor = ((Admitted) admission).visitor();
        AuditLog.write(visitor, "enter", "console", "done");
        return writer.seeOther("").with("Set-Cookie", cookie.of(visitor, caller));
    }

    private Answer admit(Received received) {
        Admission admission = access.admit(received.caller());
        if (admission instanceof Refused refused) {
            return refusal(received, refused.refusal(), NOBODY);
        }
        Admitted admitted = (Admitted) admission;
        Visitor visitor = admitted.visitor();
        Optional<Refusal> refusal = received.method().equals(POST)
                ? access.formRefusal(received.caller(), visitor, received.form().get("formToken"))
                : Optional.empty();
        Answer answer =
                refusal.map(why -> refusal(received, why, visitor.name())).orElseGet(() -> handle(received, visitor));
        return admitted.begun() ? answer.with("Set-Cookie", cookie.of(visitor, received.caller())) : answer;
    }

    private Answer handle(Received received, Visitor visitor) {
        Method method = Method.valueOf(received.method());
        Method other = method == Method.GET ? Method.POST : Method.GET;
        Optional<Handler> handler = router.find(method, received.path());
        if (handler.isEmpty() && router.find(other, received.path()).isPresent()) {
            return notAllowed(other.name());
        }
        Request request =
                new Request(method, received.path(), received.query(), received.form(), received.rawUri(), visitor);
        return handler.map(found -> received.isToBeAudited() ? audited(found, request) : answer(found, request))
                .orElseGet(() -> plain.of(404, "Not found", "There is no page of this address."));
    }

    private Answer answer(Handler handler, Request request) {
        return writer.answer(handler.handle(request), request);
    }

    /** Handlers write what they did, or refused. What they could not finish they cannot write. */
    private Answer audited(Handler handler, Request request) {
        try {
            Response response = handler.handle(request);
            if (response instanceof Response.Page page && page.status() >= 500) {
                AuditLog.write(request.visitor(), "failed", request.toString(), page.title());
            } else if (response instanceof Response.NotFound gone) {
                AuditLog.write(request.visitor(), "refused", request.toString(), gone.text());
            }
            return writer.answer(response, request);
        } catch (RuntimeException | Error failure) {
            String id = failures.log(request.toString(), failure);
            AuditLog.write(request.visitor(), "failed", request.toString(), "[" + id + "]");
            return failures.answer(id);
        }
    }

    private Answer notAllowed(String allowed) {
        return plain.of(405, "Not this way", "This address is for " + allowed + ".")
                .with("Allow", allowed);
    }

    private Answer refusal(Unreadable unreadable) {
        if (unreadable.isToBeAudited()) {
            String name = Objects.requireNonNullElse(unreadable.user(), NOBODY);
            AuditLog.write(name, unreadable.address(), "refused", unreadable.what(), unreadable.text());
        }
        return plain.of(unreadable.status(), "Not possible", unreadable.text());
    }

    /** Who only opens the console without having been let in is no event. */
    private Answer refusal(Received received, Refusal refusal, String name) {
        if (refusal != Refusal.NO_SESSION || received.method().equals(POST)) {
            AuditLog.write(name, received.caller().address(), "refused", received.what(), refusal.heading());
        }
        return plain.of(refusal.status(), refusal.heading(), refusal.text());
    }
}
