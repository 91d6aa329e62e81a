package io.camelcce.wiremock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What time alone does to a task. A moment that ends a span belongs to what follows it. */
final class TaskTime {

    static final Duration RESUBMIT_WITHIN = Duration.ofSeconds(15);

    private static final String TRANSFER_TIMEOUT = "CD_TASK_TRANSFER_TIMEOUT";

    private final SwitchBoard switches;
    private final TaskLife life;

    TaskTime(SwitchBoard switches, TaskLife life) {
        this.switches = switches;
        this.life = life;
    }

    /** The task with every change that time alone has brought until now. */
    TaskRecord asOf(Instant now, TaskRecord task) {
        TaskRecord current = task;
        Optional<StateChange> due = next(current);
        while (due.isPresent() && !due.get().at().isAfter(now)) {
            current = with(due.get(), current);
            due = next(current);
        }
        return current;
    }

    private TaskRecord with(StateChange change, TaskRecord task) {
        return change.state().equals(State.QUEUED.name()) ? life.queued(change.at(), task) : task.with(change);
    }

    private Optional<StateChange> next(TaskRecord task) {
        Instant since = task.updatedAt();
        return switch (task.currentState()) {
            case CREATED -> Optional.of(StateChange.to(State.QUEUED, since.plus(switches.get(Switches.QUEUE_AFTER))));
            case QUEUED ->
                switches.get(Switches.ROUTE_AFTER).map(wait -> StateChange.to(State.ROUTED, since.plus(wait)));
            case TRANSFERRED -> Optional.of(StateChange.closed(since.plus(RESUBMIT_WITHIN), TRANSFER_TIMEOUT));
            case ROUTED, CLOSED -> Optional.empty();
        };
    }
}
