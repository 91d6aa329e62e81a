package io.camelcce.camel.message;

import io.camelcce.task.Draft;
import io.camelcce.task.Outcome;
import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Outcome.Unknown;
import io.camelcce.task.Submission;
import io.camelcce.task.TaskField;
import io.camelcce.task.TaskId;
import java.util.List;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.jspecify.annotations.Nullable;

/**
 * The id that one step made for the task of one exchange. It stays on the exchange, as a property, until the outcome is
 * definite: so that a redelivery of the step asks for the same task, while another step, the next pass of a loop, or a
 * child of a split or a multicast asks for a new one.
 *
 * @param key the step: by its node id, whose task it is, and the pass if it is in a loop
 * @param exchangeId the exchange that it was made for: children have copies of the properties, and ids of their own
 * @param about whose task it is: the id is never given to another customer's
 * @param taskId the id
 * @param open whether a create with this id may have been sent, and it is not known what became of it
 */
public record MadeTaskId(String key, String exchangeId, List<String> about, TaskId taskId, boolean open) {

    private static final String PROPERTY = "CamelCceMadeTaskId.";

    /**
     * The id that this step made for this exchange already, or a new one.
     *
     * @param draft the request that it is for
     * @param endpointUri stands for the step where there is none: outside of routes
     */
    public static MadeTaskId of(Exchange exchange, Draft draft, String endpointUri) {
        List<String> about = about(draft);
        String step = stepKey(exchange, endpointUri, about);
        Object pass = exchange.getProperty(ExchangePropertyKey.LOOP_INDEX);
        String key = pass == null ? step : step + "." + pass;
        MadeTaskId made = find(exchange, key, about);
        if (made == null) {
            made = find(exchange, step, about);
        }
        if (made == null) {
            made = new MadeTaskId(key, exchange.getExchangeId(), about, TaskId.of(UUID.randomUUID()), false);
            EarlierTasks.made(exchange, made.taskId);
        }
        return made;
    }

    private static @Nullable MadeTaskId find(Exchange exchange, String key, List<String> about) {
        return exchange.getProperty(key) instanceof MadeTaskId made
                        && made.exchangeId.equals(exchange.getExchangeId())
                        && made.about.equals(about)
                ? made
                : null;
    }

    private static List<String> about(Draft draft) {
        return List.of(
                draft.text(TaskField.ORIGIN).orElse(""),
                draft.text(TaskField.DESTINATION).orElse(""),
                draft.text(TaskField.CUSTOMER_ID).orElse(""));
    }

    /** How a create with this id relates to earlier ones. */
    public Submission submission() {
        return open ? Submission.REPEATED : Submission.FIRST;
    }

    /** Keeps the id while a create with it is under way: whatever happens now, it may have been sent. */
    public void keep(Exchange exchange) {
        exchange.setProperty(key, new MadeTaskId(key, exchangeId, about, taskId, true));
    }

    /** Keeps the id, or lets go of it, by what became of the create. */
    public void settle(Exchange exchange, Outcome<?> outcome) {
        if (outcome instanceof Done<?> || outcome instanceof Rejected<?>) {
            exchange.removeProperty(key);
        } else if (!(outcome instanceof Unknown<?>)) {
            exchange.setProperty(key, this);
        }
    }

    /** A hash, so that the ids of several customers stand beside each other and their names do not. */
    private static String stepKey(Exchange exchange, String endpointUri, List<String> about) {
        String node = exchange.getExchangeExtension().getHistoryNodeId();
        return PROPERTY + (node == null ? endpointUri : node) + "#" + Integer.toHexString(about.hashCode());
    }

    /** Without whom it is about. */
    @Override
    public String toString() {
        return "MadeTaskId[taskId=%s, open=%s]".formatted(taskId, open);
    }
}
