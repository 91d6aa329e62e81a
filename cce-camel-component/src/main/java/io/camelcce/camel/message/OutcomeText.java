package io.camelcce.camel.message;

import io.camelcce.task.FieldFault;
import io.camelcce.task.Outcome;
import io.camelcce.task.Outcome.Invalid;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Outcome.Unauthorized;
import io.camelcce.task.Outcome.Unavailable;
import io.camelcce.task.Outcome.Unknown;
import io.camelcce.task.RejectionReason;
import io.camelcce.task.Reply;
import io.camelcce.task.TaskField;
import io.camelcce.task.TaskId;
import io.camelcce.task.TrackingId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of a call, where, and how to mend it. Without payloads: they may be personal.
 *
 * @param operation the operation of the endpoint
 * @param domain the contact centre
 */
public record OutcomeText(String operation, String domain) {

    /** The text for an outcome other than done. */
    public String of(Outcome<?> outcome, @Nullable TaskId taskId, @Nullable TrackingId trackingId) {
        String ids = "%s%s"
                .formatted(
                        trackingId == null ? "" : " [tracking id %s]".formatted(trackingId),
                        taskId == null ? "" : " [task id %s]".formatted(taskId));
        return "cce:" + operation + " " + what(outcome) + ids;
    }

    private String what(Outcome<?> outcome) {
        if (outcome instanceof Invalid<?> invalid) {
            return invalid.faults().stream().map(this::fault).collect(Collectors.joining("; "));
        } else if (outcome instanceof Rejected<?> rejected) {
            return "was rejected by %s (%s, %s)%s"
                    .formatted(
                            domain,
                            rejected.reply(),
                            rejected.reason().word(),
                            hint(rejected.reason(), rejected.reply()));
        } else if (outcome instanceof Unauthorized<?> unauthorized) {
            return "has no usable authorization for %s: %s".formatted(domain, unauthorized.remedy());
        } else if (outcome instanceof Unavailable<?> unavailable) {
            return "did not happen: %s%s%s"
                    .formatted(
                            unavailable.trouble().text(),
                            attempts(outcome),
                            unavailable.retryable() ? "; it may succeed later" : "; a setting has to change first");
        } else if (outcome instanceof Unknown<?> unknown) {
            return "may have happened, or not: %s%s; ask with cce:getTask"
                    .formatted(unknown.trouble().text(), attempts(outcome));
        }
        return "is done";
    }

    private static String attempts(Outcome<?> outcome) {
        return outcome.attempts() > 1 ? " (after %d attempts)".formatted(outcome.attempts()) : "";
    }

    private String fault(FieldFault fault) {
        TaskField field = fault.field();
        if (field == null) {
            return "cannot read the message: its body " + fault.rule();
        }
        return fault.kind() == FieldFault.Kind.MISSING
                ? "needs %s: set %s".formatted(field.description(), places(field))
                : "cannot take %s (%s): %s".formatted(field.fieldName(), places(field), fault.rule());
    }

    private static String places(TaskField field) {
        String name = field.fieldName();
        String option = field == TaskField.VARIABLES ? "variable.NAME" : name;
        return "the header %s, the body field %s or the option %s"
                .formatted(ExchangeReader.headerOf(field), name, option);
    }

    private String hint(RejectionReason reason, Reply reply) {
        return switch (reason) {
            case BAD_REQUEST -> ": see the header CamelCceResponsePayload for what it says";
            case FORBIDDEN ->
                ": usual causes are that the proxy does not list the address that this application calls from,"
                        + " that the account that authorized is not a full administrator,"
                        + " or that the token lacks a scope";
            case NOT_FOUND -> notFound(reply);
            case CONFLICT ->
                ": another task has this id (another task of the same transaction needs a transactionPart)";
            case ALREADY_CLOSED ->
                ": the task with this id has ended, nobody waits any more"
                        + " (another task of the same transaction needs a transactionPart)";
            case QUEUE_LIMIT -> ": the queue has as many tasks of this media type as it may have";
            case REDIRECTED -> ": redirects are not followed; check the domain";
            case OTHER -> "";
        };
    }

    /** A page is not CCE's: where there is no such task, it says so in JSON, or says nothing. */
    private String notFound(Reply reply) {
        boolean asksForATask = operation.equals("getTask") || operation.equals("endTask");
        String payload = reply.payload().strip();
        return asksForATask && (payload.isEmpty() || payload.startsWith("{"))
                ? ": such a task never existed, or closed more than 15 minutes ago"
                : ": check the domain, and the paths of the wire profile";
    }
}
