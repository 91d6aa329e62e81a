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
import java.util.Objects;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.jspecify.annotations.Nullable;

/**
 * The id that one step made for the task of one exchange. It stays on the exchange until the outcome is definite: so that
 * a redelivery of the step asks for the same task, while another step, the next pass of a loop, or a child of a split or a
 * multicast asks for a new one.
 *
 * @param step by its node id, or by the endpoint where there is none: outside of routes
 * @param pass of the loop that it is in; null if it is in none
 * @param exchangeId the exchange that it was made for: children have copies of the properties, and ids of their own
 * @param about whose task it is: the id is never given to another customer's
 * @param taskId the id
 * @param open whether a create with this id may have been sent, and it is not known what became of it
 */
public record MadeTaskId(
        String step, @Nullable Object pass, String exchangeId, List<String> about, TaskId taskId, boolean open) {

    /**
     * The id that this step made for this exchange already, or a new one.
     *
     * @param draft the request that it is for
     * @param endpointUri stands for the step where there is none
     */
    public static MadeTaskId of(Exchange exchange, Draft draft, String endpointUri) {
        String node = exchange.getExchangeExtension().getHistoryNodeId();
        String step = node == null ? endpointUri : node;
        Object pass = exchange.getProperty(ExchangePropertyKey.LOOP_INDEX);
        List<String> about = about(draft);
        MadeTaskId known = MadeTaskIds.of(exchange).find(step, pass, exchange.getExchangeId(), about);
        if (known != null) {
            return known;
        }
        TaskId taskId = TaskId.of(UUID.randomUUID());
        EarlierTasks.made(exchange, taskId);
        return new MadeTaskId(step, pass, exchange.getExchangeId(), about, taskId, false);
    }

    private static List<String> about(Draft draft) {
        return List.of(
                draft.text(TaskField.ORIGIN).orElse(""),
                draft.text(TaskField.DESTINATION).orElse(""),
                draft.text(TaskField.CUSTOMER_ID).orElse(""));
    }

    boolean isOf(String thisStep, @Nullable Object thisPass, String thisExchangeId, List<String> aboutThis) {
        return step.equals(thisStep)
                && Objects.equals(pass, thisPass)
                && exchangeId.equals(thisExchangeId)
                && about.equals(aboutThis);
    }

    /** How a create with this id relates to earlier ones. */
    public Submission submission() {
        return open ? Submission.REPEATED : Submission.FIRST;
    }

    /** Keeps the id while a create with it is under way: whatever happens now, it may have been sent. */
    public void keep(Exchange exchange) {
        MadeTaskIds.of(exchange).keep(exchange, new MadeTaskId(step, pass, exchangeId, about, taskId, true));
    }

    /** Keeps the id, or lets go of it, by what became of the create. */
    public void settle(Exchange exchange, Outcome<?> outcome) {
        if (outcome instanceof Done<?> || outcome instanceof Rejected<?>) {
            MadeTaskIds.of(exchange).letGo(exchange, taskId);
        } else if (!(outcome instanceof Unknown<?>)) {
            MadeTaskIds.of(exchange).keep(exchange, this);
        }
    }

    /** Without whom it is about. */
    @Override
    public String toString() {
        return "MadeTaskId[taskId=%s, open=%s]".formatted(taskId, open);
    }
}
