package io.camelcce.camel.message;

import io.camelcce.task.Outcome;
import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Outcome.Unknown;
import io.camelcce.task.Submission;
import io.camelcce.task.TaskId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.camel.Exchange;

/**
 * The tasks with a given id that creates of an exchange may have made, or not: when one of them is asked for again, it is
 * for the same task. Kept as a property, which stays when Camel redelivers.
 */
public final class OpenTasks {

    private static final String PROPERTY = "CamelCceOpenTasks";

    private OpenTasks() {}

    /**
     * Notes that a create with this id begins: whatever happens now, it may be carried out.
     *
     * @return how it relates to earlier ones of the exchange
     */
    public static Submission begin(Exchange exchange, TaskId taskId) {
        if (of(exchange).contains(taskId.value())) {
            return Submission.REPEATED;
        }
        change(exchange, open -> open.add(taskId.value()));
        return Submission.FIRST;
    }

    /**
     * Notes what became of a create.
     *
     * @param submission how it related to earlier ones
     */
    public static void settle(Exchange exchange, TaskId taskId, Submission submission, Outcome<?> outcome) {
        boolean isDefinite = outcome instanceof Done<?> || outcome instanceof Rejected<?>;
        if (isDefinite || (submission == Submission.FIRST && !(outcome instanceof Unknown<?>))) {
            change(exchange, open -> open.remove(taskId.value()));
        }
    }

    /** Copies share the property with the original: it does not change under them. */
    private static void change(Exchange exchange, Consumer<Set<Object>> change) {
        Set<Object> changed = new HashSet<>(of(exchange));
        change.accept(changed);
        exchange.setProperty(PROPERTY, Set.copyOf(changed));
    }

    private static Set<?> of(Exchange exchange) {
        return exchange.getProperty(PROPERTY) instanceof Set<?> open ? open : Set.of();
    }
}
