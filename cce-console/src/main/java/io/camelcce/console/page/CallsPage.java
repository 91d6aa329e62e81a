package io.camelcce.console.page;

import io.camelcce.console.calls.RecentCall;
import io.camelcce.console.page.CallsModel.Row;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;
import java.util.List;
import java.util.stream.Stream;

/** Shows the last calls: what a person looks at when something fails. */
final class CallsPage {

    static final List<String> OUTCOMES =
            List.of("done", "invalid", "rejected", "unauthorized", "unavailable", "unknown");

    private final Desk desk;

    CallsPage(Desk desk) {
        this.desk = desk;
    }

    Response show(Request request) {
        String integration = request.query().get("integration");
        String taskId = request.query().get("taskId");
        String outcome = request.query().get("outcome");
        List<Row> calls = desk.calls().find(integration, taskId, outcome).stream()
                .map(this::row)
                .toList();
        return Response.Page.of(
                "Recent calls",
                "calls.jte",
                new CallsModel(
                        integration, choices(integration), taskId, outcome, OUTCOMES, calls, Trails.TO_INTEGRATION));
    }

    /** What is chosen stays among them when its last call is forgotten. */
    private List<String> choices(String chosen) {
        return Stream.concat(desk.calls().integrations().stream(), Stream.of(chosen))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private Row row(RecentCall recent) {
        return new Row(desk.moment(recent.time()), recent.call());
    }
}
