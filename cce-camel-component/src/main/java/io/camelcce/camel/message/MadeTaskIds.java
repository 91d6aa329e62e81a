package io.camelcce.camel.message;

import io.camelcce.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The ids that steps made for an exchange, and that are kept. Another step, the next pass of a loop or another customer
 * has an id beside those. A property of the exchange, which stays when Camel redelivers; copies of the exchange share it
 * with the original, so that it does not change. Any number of them: an id that is forgotten too early makes a task twice.
 */
record MadeTaskIds(List<MadeTaskId> kept) {

    private static final String PROPERTY = "CamelCceMadeTaskIds";
    private static final MadeTaskIds NONE = new MadeTaskIds(List.of());

    static MadeTaskIds of(Exchange exchange) {
        return exchange.getProperty(PROPERTY) instanceof MadeTaskIds known ? known : NONE;
    }

    /** The id that was made there, in this pass or else before the loop; null if there is none. */
    @Nullable
    MadeTaskId find(String step, @Nullable Object pass, String exchangeId, List<String> about) {
        MadeTaskId beforeTheLoop = null;
        for (MadeTaskId made : kept) {
            if (made.isOf(step, pass, exchangeId, about)) {
                return made;
            } else if (made.isOf(step, null, exchangeId, about)) {
                beforeTheLoop = made;
            }
        }
        return beforeTheLoop;
    }

    /** Keeps an id on an exchange. */
    void keep(Exchange exchange, MadeTaskId made) {
        List<MadeTaskId> more = others(made.taskId());
        more.add(made);
        exchange.setProperty(PROPERTY, new MadeTaskIds(List.copyOf(more)));
    }

    /** Lets go of an id of an exchange. */
    void letGo(Exchange exchange, TaskId taskId) {
        List<MadeTaskId> fewer = others(taskId);
        if (fewer.isEmpty()) {
            exchange.removeProperty(PROPERTY);
        } else {
            exchange.setProperty(PROPERTY, new MadeTaskIds(List.copyOf(fewer)));
        }
    }

    private List<MadeTaskId> others(TaskId taskId) {
        List<MadeTaskId> others = new ArrayList<>(kept.size() + 1);
        for (MadeTaskId made : kept) {
            if (!made.taskId().equals(taskId)) {
                others.add(made);
            }
        }
        return others;
    }
}
