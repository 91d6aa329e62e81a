package io.camelcce.camel.message;

import io.camelcce.task.Outcome;
import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Outcome.Unknown;
import io.camelcce.task.Submission;
import io.camelcce.task.TaskId;
import java.util.HashSet;
import java.util.Set;
import org.apache.camel.Exchange;

/**
 * The tasks with a given id that creates of an exchange may have made, or not: when one of them is asked for again, it is
 * for the same task. Kept as a property, which stays when Camel redelivers.
 */
public final class OpenTasks {

    private static final String PROPERTY = "CamelCceOpenTasks";

    private OpenTasks() {}

    /** How a create with this id relates to earlier ones of the exchange. */
    public static Submission submission(Exchange exchange, TaskId taskId) {
        return of(exchange).contains(taskId.value()) ? Submission.REPEATED : Submission.FIRST;
    }

    /** Notes what became of a create. */
    public static void settle(Exchange exchange, TaskId taskId, Outcome<?> outcome) {
        Set<?> open = of(exchange);
        if (outcome instanceof Unknown<?> ? open.contains(taskId.value()) : open.isEmpty()) {
            return;
        }
        Set<Object> changed = new HashSet<>(open);
        if (outcome instanceof Unknown<?>) {
            changed.add(taskId.value());
        } else if (outcome instanceof Done<?> || outcome instanceof Rejected<?>) {
            changed.remove(taskId.value());
        }
        // Copies share the property with the original: it does not change under them.
        exchange.setProperty(PROPERTY, Set.copyOf(changed));
    }

    private static Set<?> of(Exchange exchange) {
        return exchange.getProperty(PROPERTY) instanceof Set<?> open ? open : Set.of();
    }
}
