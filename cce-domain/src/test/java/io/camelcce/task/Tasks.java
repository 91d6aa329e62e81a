package io.camelcce.task;

import static io.camelcce.task.Requests.CUSTOMER_ID;
import static io.camelcce.task.Requests.DESTINATION;
import static io.camelcce.task.Requests.ORIGIN;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tasks as a contact centre tells them. */
final class Tasks {

    private Tasks() {}

    /** The task that {@link Requests#anyCreate()} asks for. */
    static Task anyTask() {
        return taskIn(TaskState.QUEUED);
    }

    static Task closedTask() {
        return taskIn(TaskState.CLOSED);
    }

    static Task taskIn(@Nullable TaskState state) {
        return task(state, ORIGIN, DESTINATION, CUSTOMER_ID);
    }

    static Task taskOf(@Nullable String origin, @Nullable String destination, @Nullable String customerId) {
        return task(TaskState.QUEUED, origin, destination, customerId);
    }

    static Task closedTaskOf(@Nullable String origin, @Nullable String destination, @Nullable String customerId) {
        return task(TaskState.CLOSED, origin, destination, customerId);
    }

    private static Task task(
            @Nullable TaskState state,
            @Nullable String origin,
            @Nullable String destination,
            @Nullable String customerId) {
        return new Task(
                Requests.TASK_ID,
                state,
                MediaType.SOCIAL,
                "sms",
                "inbound",
                origin,
                destination,
                customerId,
                null,
                "SMS_Support",
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                "{}");
    }
}
