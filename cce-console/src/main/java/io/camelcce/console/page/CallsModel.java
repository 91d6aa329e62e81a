package io.camelcce.console.page;

import io.camelcce.camel.monitor.CceCall;
import io.camelcce.console.page.Frame.Link;
import java.util.List;

/**
 * The last calls.
 *
 * @param integration whose calls are shown; empty for those of all
 * @param integrations that there are calls of
 * @param taskId whose calls are shown; empty for those of all tasks
 * @param outcome whose calls are shown; empty for all
 * @param outcomes that there can be
 */
public record CallsModel(
        String integration,
        List<String> integrations,
        String taskId,
        String outcome,
        List<String> outcomes,
        List<Row> calls,
        List<Link> trail) {

    /** Keeps copies of the lists. */
    public CallsModel {
        integrations = List.copyOf(integrations);
        outcomes = List.copyOf(outcomes);
        calls = List.copyOf(calls);
        trail = List.copyOf(trail);
    }

    /** A call. */
    public record Row(Moment time, CceCall call) {}
}
