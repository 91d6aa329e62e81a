package io.camelcce.console.page;

import io.camelcce.console.calls.RecentCall;
import io.camelcce.console.page.CallsModel.Row;
import io.camelcce.console.web.Request;
import io.camelcce.console.web.Response;
import java.util.List;

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
                        integration,
                        desk.calls().integrations(),
                        taskId,
                        outcome,
                        OUTCOMES,
                        calls,
                        Trails.TO_INTEGRATION));
    }

    private Row row(RecentCall recent) {
        return new Row(desk.moment(recent.time()), recent.call());
    }
}
