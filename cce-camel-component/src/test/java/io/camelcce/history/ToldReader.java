package io.camelcce.history;

import io.camelcce.camel.CceConstants;
import io.camelcce.camel.CceException;
import io.camelcce.history.Told.Existing;
import io.camelcce.history.Told.ReadTask;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Task;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Reads what a client was told, where a route can see it: in the headers, or in the exception. */
final class ToldReader {

    private ToldReader() {}

    /** @throws IllegalStateException if the exchange failed in a way that is no outcome */
    static Told read(Exchange exchange) {
        Exception thrown = exchange.getException();
        if (thrown instanceof CceException failure) {
            return told(failure);
        } else if (thrown != null) {
            throw new IllegalStateException("No outcome", thrown);
        }
        return told(exchange.getMessage());
    }

    static Told told(CceException failure) {
        String reason = failure.getOutcome() instanceof Rejected<?> rejected
                ? rejected.reason().word()
                : null;
        return new Told(
                Verdict.of(failure.getOutcomeName()),
                reason,
                failure.getTaskId(),
                failure.getTrackingId(),
                null,
                false,
                null,
                failure.getAttempts(),
                failure.getDuration());
    }

    private static Told told(Message message) {
        return new Told(
                Verdict.of(message.getHeader(CceConstants.OUTCOME, String.class)),
                message.getHeader(CceConstants.REJECTION_REASON, String.class),
                message.getHeader(CceConstants.TASK_ID, String.class),
                message.getHeader(CceConstants.TRACKING_ID, String.class),
                existing(message),
                message.getHeader(CceConstants.RESUBMITTED, false, Boolean.class),
                readTask(message),
                message.getHeader(CceConstants.ATTEMPTS, Integer.class),
                Duration.ofMillis(message.getHeader(CceConstants.DURATION, Long.class)));
    }

    private static @Nullable Existing existing(Message message) {
        return message.getHeader(CceConstants.EXISTED, false, Boolean.class)
                ? new Existing(
                        message.getHeader(CceConstants.VERIFIED, Boolean.class),
                        message.getHeader(CceConstants.REPLAYED, Boolean.class))
                : null;
    }

    private static @Nullable ReadTask readTask(Message message) {
        return message.getBody() instanceof Task task
                ? new ReadTask(Payload.of(task), String.valueOf(task.state()))
                : null;
    }
}
