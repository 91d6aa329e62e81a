package io.camelcce.camel.message;

import io.camelcce.task.Outcome;
import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Outcome.Unknown;
import io.camelcce.task.RejectionReason;
import io.camelcce.task.Submission;
import io.camelcce.task.TaskId;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.jspecify.annotations.Nullable;

/**
 * The id that one step made for the task of one exchange. It stays on the exchange, as a property, until the outcome is
 * definite: so that a redelivery of the step asks for the same task, while another step, the next pass of a loop, or a
 * child of a split or a multicast asks for a new one.
 *
 * @param exchangeId the exchange that it was made for: children have copies of the properties, and ids of their own
 * @param taskId the id
 * @param open whether a create with this id may have been sent, and it is not known what became of it
 */
public record MadeTaskId(String exchangeId, TaskId taskId, boolean open) {

    private static final String PROPERTY = "CamelCceMadeTaskId.";

    /** The id that this step made for this exchange already, or a new one. */
    public static MadeTaskId of(Exchange exchange) {
        MadeTaskId made = find(exchange, key(exchange));
        if (made == null) {
            made = find(exchange, stepKey(exchange));
        }
        return made != null ? made : new MadeTaskId(exchange.getExchangeId(), TaskId.of(UUID.randomUUID()), false);
    }

    private static @Nullable MadeTaskId find(Exchange exchange, String key) {
        return exchange.getProperty(key) instanceof MadeTaskId made && made.exchangeId.equals(exchange.getExchangeId())
                ? made
                : null;
    }

    /** How a create with this id relates to earlier ones. */
    public Submission submission() {
        return open ? Submission.REPEATED : Submission.FIRST;
    }

    /** Keeps the id while a create with it is under way: whatever happens now, it may have been sent. */
    public void keep(Exchange exchange) {
        exchange.setProperty(key(exchange), new MadeTaskId(exchangeId, taskId, true));
    }

    /** Keeps the id, or lets go of it, by what became of the create. */
    public void settle(Exchange exchange, Outcome<?> outcome) {
        if (isDefinite(outcome)) {
            exchange.removeProperty(key(exchange));
            exchange.removeProperty(stepKey(exchange));
        } else if (!(outcome instanceof Unknown<?>)) {
            exchange.setProperty(key(exchange), this);
        }
    }

    /** A rejection says nothing of an earlier create that is still open, unless it is about the task itself. */
    private boolean isDefinite(Outcome<?> outcome) {
        return outcome instanceof Done<?>
                || (outcome instanceof Rejected<?> rejected
                        && (!open
                                || rejected.reason() == RejectionReason.CONFLICT
                                || rejected.reason() == RejectionReason.ALREADY_CLOSED));
    }

    /** By the id of the step's node, and the pass if it is in a loop. */
    private static String key(Exchange exchange) {
        Object pass = exchange.getProperty(ExchangePropertyKey.LOOP_INDEX);
        return pass == null ? stepKey(exchange) : stepKey(exchange) + "." + pass;
    }

    private static String stepKey(Exchange exchange) {
        return PROPERTY + exchange.getExchangeExtension().getHistoryNodeId();
    }
}
