package io.camelcce.camel.message;

import io.camelcce.camel.CceConstants;
import io.camelcce.task.Outcome;
import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Outcome.Unauthorized;
import io.camelcce.task.Outcome.Unavailable;
import io.camelcce.task.Outcome.Unknown;
import io.camelcce.task.Receipt;
import io.camelcce.task.Reply;
import io.camelcce.task.Task;
import io.camelcce.task.TaskId;
import io.camelcce.task.TaskList;
import io.camelcce.task.TrackingId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Writes what became of a call into a message, in place of what an earlier call left there. */
public final class OutcomeWriter {

    private static final String PREFIX = "CamelCce";
    private static final Set<String> OUTPUTS = caseless(
            CceConstants.OUTCOME,
            CceConstants.NODE_OUTCOME,
            CceConstants.LOCATION,
            CceConstants.RESPONSE_PAYLOAD,
            CceConstants.HTTP_STATUS,
            CceConstants.APPLICATION_CODE,
            CceConstants.REJECTION_REASON,
            CceConstants.MESSAGE,
            CceConstants.RETRYABLE,
            CceConstants.RETRY_AFTER,
            CceConstants.ATTEMPTS,
            CceConstants.DURATION,
            CceConstants.TASK_STATE,
            CceConstants.EXISTED,
            CceConstants.VERIFIED,
            CceConstants.REPLAYED,
            CceConstants.RESUBMITTED,
            CceConstants.TRUNCATED,
            CceConstants.UNREADABLE);

    private static Set<String> caseless(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    /** Most headers are told apart by their beginning. */
    private static boolean isOutput(String header) {
        return header.regionMatches(true, 0, PREFIX, 0, PREFIX.length()) && OUTPUTS.contains(header);
    }

    private final Exchange exchange;
    private final Message message;
    private final boolean creates;

    /**
     * A writer into the message of an exchange.
     *
     * @param creates whether the call is a create: only then there is something to say of a task that was there already
     */
    public OutcomeWriter(Exchange exchange, boolean creates) {
        this.exchange = exchange;
        this.creates = creates;
        this.message = exchange.getMessage();
    }

    /** The ids that the call was made with. */
    public void ids(@Nullable TaskId taskId, @Nullable TrackingId trackingId) {
        if (taskId != null && !taskId.value().equals(message.getHeader(CceConstants.TASK_ID))) {
            message.setHeader(CceConstants.TASK_ID, taskId.value());
            EarlierTasks.putIntoHeader(exchange, taskId);
        }
        set(CceConstants.TRACKING_ID, trackingId == null ? null : trackingId.value());
    }

    /**
     * The outcome.
     *
     * @param duration of the whole call
     * @param text what happened and how to mend it; null if it is done
     */
    public void outcome(Outcome<?> outcome, Duration duration, @Nullable String text) {
        message.getHeaders().keySet().removeIf(OutcomeWriter::isOutput);
        message.setHeader(CceConstants.OUTCOME, outcome.word());
        message.setHeader(CceConstants.NODE_OUTCOME, outcome.nodeOutcome().word());
        message.setHeader(CceConstants.ATTEMPTS, outcome.attempts());
        message.setHeader(CceConstants.DURATION, duration.toMillis());
        set(CceConstants.MESSAGE, text);
        if (outcome instanceof Done<?> done) {
            done(done.value());
        } else if (outcome instanceof Rejected<?> rejected) {
            reply(rejected.reply());
            set(CceConstants.REJECTION_REASON, rejected.reason().word());
        } else if (outcome instanceof Unauthorized<?> unauthorized) {
            reply(unauthorized.reply());
        } else if (outcome instanceof Unavailable<?> unavailable) {
            reply(unavailable.trouble().reply());
            retryAfter(unavailable.retryAfter());
        } else if (outcome instanceof Unknown<?> unknown) {
            reply(unknown.trouble().reply());
            retryAfter(unknown.trouble().retryAfter());
        }
        if (!(outcome instanceof Done<?>)) {
            message.setHeader(CceConstants.RETRYABLE, isRetryable(outcome));
        }
    }

    /** Whether the same call may succeed later, without anybody changing a setting. */
    public static boolean isRetryable(Outcome<?> outcome) {
        return outcome instanceof Unknown<?>
                || (outcome instanceof Unavailable<?> unavailable && unavailable.retryable());
    }

    private void done(Object value) {
        message.setBody(value instanceof TaskList list ? list.tasks() : value);
        if (value instanceof Task task) {
            set(
                    CceConstants.TASK_STATE,
                    task.state() == null ? null : task.state().name());
            set(CceConstants.RESPONSE_PAYLOAD, task.payload());
        } else if (value instanceof Receipt receipt) {
            set(CceConstants.LOCATION, receipt.location());
            set(CceConstants.RESPONSE_PAYLOAD, receipt.payload());
            if (creates) {
                created(receipt);
            }
        } else if (value instanceof TaskList list) {
            message.setHeader(CceConstants.TRUNCATED, list.truncated());
            message.setHeader(CceConstants.UNREADABLE, list.unreadable());
        }
    }

    private void created(Receipt receipt) {
        Receipt.Existing existing = receipt.existing();
        message.setHeader(CceConstants.EXISTED, existing != null);
        message.setHeader(CceConstants.VERIFIED, existing != null && existing.verified());
        message.setHeader(CceConstants.REPLAYED, existing != null && existing.replayed());
        message.setHeader(CceConstants.RESUBMITTED, receipt.resubmitted());
        if (existing != null && existing.state() != null) {
            message.setHeader(CceConstants.TASK_STATE, existing.state().name());
        }
    }

    private void reply(@Nullable Reply reply) {
        if (reply != null) {
            set(CceConstants.HTTP_STATUS, reply.status());
            set(CceConstants.APPLICATION_CODE, reply.applicationCode());
            set(CceConstants.RESPONSE_PAYLOAD, reply.payload());
        }
    }

    private void retryAfter(@Nullable Duration retryAfter) {
        set(CceConstants.RETRY_AFTER, retryAfter == null ? null : retryAfter.toMillis());
    }

    private void set(String header, @Nullable Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }
}
