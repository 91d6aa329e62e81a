package io.camelcce.wiremock;

import java.time.Duration;
import java.time.Instant;

/**
 * What the router, agents and the application do to a task: {@code CREATED -> QUEUED -> ROUTED -> CLOSED}, and
 * {@code TRANSFERRED} from ROUTED.
 */
final class TaskLife {

    static final String NORMAL_END = "CD_NORMAL_END_TASK";
    private static final String ABANDONED = "CD_TASK_CUSTOMER_ABANDON";

    private final SwitchBoard switches;

    TaskLife(SwitchBoard switches) {
        this.switches = switches;
    }

    TaskRecord queue(Instant now, TaskRecord task) {
        return switch (task.currentState()) {
            case CREATED -> queued(now, task);
            // Time may have queued it a moment ago: the caller cannot know.
            case QUEUED -> task;
            case ROUTED, TRANSFERRED, CLOSED -> throw illegal("queue", task, "CREATED");
        };
    }

    /** A task that enters the queue, with its wait time if there is one. */
    TaskRecord queued(Instant at, TaskRecord task) {
        return task.with(StateChange.to(State.QUEUED, at))
                .waiting(switches.get(Switches.ESTIMATED_WAIT_TIME).orElse(null));
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

    TaskRecord estimate(TaskRecord task, Duration wait) {
        if (!Seconds.areLegal(wait)) {
            throw new IllegalArgumentException("an estimated wait has to be 0 seconds or more, not " + wait);
        }
        if (!task.is(State.QUEUED)) {
            throw illegal("estimate the wait of", task, "QUEUED");
        }
        return task.waiting(wait);
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
        return task.with(new Resubmission(now, request))
                .with(StateChange.to(State.CREATED, now))
                .waiting(null);
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
