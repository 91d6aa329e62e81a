package io.camelcce.camel.message;

import io.camelcce.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * The tasks that earlier steps named on an exchange, so that a create does not take one of them for an id that the route
 * set. Kept as a property: whatever happens to the headers, and after a redelivery, the ids are known.
 *
 * @param inHeader the ids that steps put into the header of the task id
 * @param made the ids that steps made themselves, wherever they stand now: in a converted body, too
 */
record EarlierTasks(List<String> inHeader, List<String> made) {

    private static final String PROPERTY = "CamelCceEarlierTasks";
    private static final EarlierTasks NONE = new EarlierTasks(List.of(), List.of());
    /** More are left behind by a long loop only, and there the last ones are those that matter. */
    private static final int MOST = 64;

    static EarlierTasks of(Exchange exchange) {
        return exchange.getProperty(PROPERTY) instanceof EarlierTasks known ? known : NONE;
    }

    /** A step put an id into the header that was not there before. */
    static void putIntoHeader(Exchange exchange, TaskId taskId) {
        EarlierTasks known = of(exchange);
        exchange.setProperty(PROPERTY, new EarlierTasks(plus(known.inHeader, taskId), known.made));
    }

    /** A step made an id. */
    static void made(Exchange exchange, TaskId taskId) {
        EarlierTasks known = of(exchange);
        exchange.setProperty(PROPERTY, new EarlierTasks(known.inHeader, plus(known.made, taskId)));
    }

    /** Copies share the property with the original: it does not change under them. */
    private static List<String> plus(List<String> ids, TaskId taskId) {
        if (ids.isEmpty()) {
            return List.of(taskId.value());
        } else if (ids.contains(taskId.value())) {
            return ids;
        }
        List<String> more = new ArrayList<>(ids.subList(Math.max(0, ids.size() - MOST + 1), ids.size()));
        more.add(taskId.value());
        return List.copyOf(more);
    }
}
