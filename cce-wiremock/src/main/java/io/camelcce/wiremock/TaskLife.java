package io.camelcce.wiremock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What time and other people do to a task: {@code CREATED -> QUEUED -> ROUTED -> CLOSED}, and {@code TRANSFERRED} from
 * ROUTED. A moment that ends a span belongs to what follows it.
 */
final class TaskLife {

    static final Duration RESUBMIT_WITHIN = Duration.ofSeconds(15);
    static final Duration CLOSED_IS_READABLE_FOR = Duration.ofMinutes(15);

    private static final String TRANSFER_TIMEOUT = "CD_TASK_TRANSFER_TIMEOUT";
    private static final String NORMAL_END = "CD_NORMAL_END_TASK";
    private static final String ABANDONED = "CD_TASK_CUSTOMER_ABANDON";

    private final Duration queueAfter;
    private final Optional<Duration> routeAfter;

    TaskLife(Duration queueAfter, Optional<Duration> routeAfter) {
        this.queueAfter = queueAfter;
        this.routeAfter = routeAfter;
    }

    /** The task with every change that time alone has brought until now. */
    TaskRecord asOf(Instant now, TaskRecord task) {
        TaskRecord current = task;
        Optional<StateChange> due = nextInTime(current);
        while (due.isPresent() && !due.get().at().isAfter(now)) {
            current = current.with(due.get());
            due = nextInTime(current);
        }
        return current;
    }

    private Optional<StateChange> nextInTime(TaskRecord task) {
        Instant since = task.updatedAt();
        return switch (task.currentState()) {
            case CREATED -> Optional.of(StateChange.to(State.QUEUED, since.plus(queueAfter)));
            case QUEUED -> routeAfter.map(wait -> StateChange.to(State.ROUTED, since.plus(wait)));
            case TRANSFERRED -> Optional.of(StateChange.closed(since.plus(RESUBMIT_WITHIN), TRANSFER_TIMEOUT));
            case ROUTED, CLOSED -> Optional.empty();
        };
    }

    boolean isForgotten(Instant now, TaskRecord task) {
        return task.is(State.CLOSED)
                && !task.updatedAt().plus(CLOSED_IS_READABLE_FOR).isAfter(now);
    }

    TaskRecord queue(Instant now, TaskRecord task) {
        return switch (task.currentState()) {
            case CREATED -> task.with(StateChange.to(State.QUEUED, now));
            // Time may have queued it a moment ago: the caller cannot know.
            case QUEUED -> task;
            case ROUTED, TRANSFERRED, CLOSED -> throw illegal("queue", task, "CREATED");
        };
    }

    TaskRecord route(Instant now, TaskRecord task) {
        return switch (task.currentState()) {
            case CREATED -> route(now, queue(now, task));
            case QUEUED -> task.with(StateChange.to(State.ROUTED, now));
            // As with queue: routeAfter may have come first.
            case ROUTED -> task;
            case TRANSFERRED, CLOSED -> throw illegal("route", task, "CREATED or QUEUED");
        };
    }

    TaskRecord transfer(Instant now, TaskRecord task) {
        if (!task.is(State.ROUTED)) {
            throw illegal("transfer", task, "ROUTED");
        }
        return task.with(StateChange.to(State.TRANSFERRED, now));
    }

    TaskRecord resubmit(Instant now, TaskRecord task, TaskRequest request) {
        if (!task.is(State.TRANSFERRED)) {
            throw illegal("resubmit", task, "TRANSFERRED");
        }
        return task.with(new Resubmission(now, request)).with(StateChange.to(State.CREATED, now));
    }

    TaskRecord end(Instant now, TaskRecord task, String dispositionCode) {
        if (task.is(State.CLOSED)) {
            throw illegal("end", task, "living");
        }
        return task.with(StateChange.closed(now, dispositionCode));
    }

    /** Ends a task for the application, whose disposition code counts when it gave one. */
    TaskRecord endOnRequest(Instant now, TaskRecord task, CloseRequest request) {
        String given = request.dispositionCode();
        return end(now, task, given != null ? given : codeWhenNoneIsGiven(task));
    }

    private static String codeWhenNoneIsGiven(TaskRecord task) {
        return task.everHadAnAgent() ? NORMAL_END : ABANDONED;
    }

    private static IllegalStateException illegal(String control, TaskRecord task, String needed) {
        return new IllegalStateException("cannot %s task %s: it is %s, and only a %s task can be"
                .formatted(control, task.taskId(), task.state(), needed));
    }
}
