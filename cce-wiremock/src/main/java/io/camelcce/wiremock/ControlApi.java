package io.camelcce.wiremock;

import static com.github.tomakehurst.wiremock.http.RequestMethod.ANY;
import static com.github.tomakehurst.wiremock.http.RequestMethod.DELETE;
import static com.github.tomakehurst.wiremock.http.RequestMethod.GET;
import static com.github.tomakehurst.wiremock.http.RequestMethod.PATCH;
import static com.github.tomakehurst.wiremock.http.RequestMethod.POST;

import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** What Java code does to a contact centre, over HTTP: under {@code /__admin/cce}. */
final class ControlApi implements AdminApiExtension {

    private static final String TASK = "/cce/tasks/{taskId}";

    private final SimulatedContactCenter contactCenter;
    private final ContactCenterMemory memory;
    private final LedgerJson json;

    ControlApi(SimulatedContactCenter contactCenter, ContactCenterMemory memory) {
        this.contactCenter = contactCenter;
        this.memory = memory;
        this.json = new LedgerJson(new TaskDetails(memory.switches()));
    }

    @Override
    public void contributeAdminApiRoutes(Router router) {
        router.add(GET, TASK, control((id, body) -> task(body, id, () -> {})));
        router.add(POST, TASK + "/queue", control((id, body) -> task(body, id, () -> contactCenter.queue(id))));
        router.add(POST, TASK + "/route", control((id, body) -> task(body, id, () -> contactCenter.route(id))));
        router.add(POST, TASK + "/transfer", control((id, body) -> task(body, id, () -> contactCenter.transfer(id))));
        router.add(POST, TASK + "/end", control(this::end));
        router.add(POST, TASK + "/estimate", control(this::estimate));
        router.add(POST, "/cce/advance", control(this::advance));
        router.add(POST, "/cce/tokens", control(this::acceptToken));
        router.add(DELETE, "/cce/tokens", control((none, body) -> done(body, contactCenter::refuseTokens)));
        router.add(DELETE, "/cce/grants", control((none, body) -> done(body, contactCenter::revokeGrants)));
        router.add(GET, "/cce/switches", control((none, body) -> answer(body, this::switches)));
        router.add(PATCH, "/cce/switches", control((none, body) -> change(body)));
        router.add(GET, "/cce/ledger", control((none, body) -> answer(body, this::ledger)));
        router.add(POST, "/cce/reset", control((none, body) -> done(body, contactCenter::reset)));
        router.add(ANY, "/cce", control((none, body) -> answer(body, ControlApi::noSuchControl)));
        router.add(ANY, "/cce/**", control((none, body) -> answer(body, ControlApi::noSuchControl)));
    }

    @Override
    public String getName() {
        return "contact-center-control";
    }

    // So that the compiler knows which interface the lambda is.
    private static Control control(Control control) {
        return control;
    }

    private Reading<Answer> end(String taskId, JsonFields body) {
        String dispositionCode = body.required("dispositionCode");
        return task(body, taskId, () -> contactCenter.end(taskId, dispositionCode));
    }

    private Reading<Answer> estimate(String taskId, JsonFields body) {
        Duration wait = body.seconds("seconds");
        return task(body, taskId, () -> contactCenter.estimateWait(taskId, wait));
    }

    private Reading<Answer> advance(String none, JsonFields body) {
        Duration duration = body.seconds("seconds");
        return body.unlessRefused(() -> {
            contactCenter.advance(duration);
            return Answer.of(
                    200,
                    Json.object().put("time", contactCenter.clock().instant().toEpochMilli()));
        });
    }

    private Reading<Answer> acceptToken(String none, JsonFields body) {
        String token = body.required("token");
        return done(body, () -> contactCenter.acceptToken(token));
    }

    private Reading<Answer> change(JsonFields body) {
        Map<Switch<?>, Object> values = SwitchesReader.read(body);
        return body.unlessRefused(() -> {
            memory.tasks().changeRules(() -> memory.switches().setAll(values));
            return switches();
        });
    }

    private Reading<Answer> task(JsonFields body, String taskId, Runnable move) {
        return body.unlessRefused(() -> {
            move.run();
            return memory.tasks()
                    .find(taskId)
                    .map(task -> Answer.of(200, json.task(task)))
                    .orElseThrow(() -> new NoSuchTaskException(taskId));
        });
    }

    private static Reading<Answer> done(JsonFields body, Runnable control) {
        return body.unlessRefused(() -> {
            control.run();
            return Answer.of(200, Json.object());
        });
    }

    private static Reading<Answer> answer(JsonFields body, Supplier<Answer> answer) {
        return body.unlessRefused(answer);
    }

    private static Answer noSuchControl() {
        return Answer.refusal(404, "notFound", "there is no such control, or it takes another method");
    }

    private Answer switches() {
        return Answer.of(200, json.switches(memory.switches()));
    }

    private Answer ledger() {
        return Answer.streamed(200, () -> json.ledger(memory.ledger()));
    }
}
