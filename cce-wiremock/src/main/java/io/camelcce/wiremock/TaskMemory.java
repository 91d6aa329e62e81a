package io.camelcce.wiremock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The tasks, each as it is at the moment it is looked at. A forgotten task's id is free again: the ledger then knows
 * both lives. Safe for several threads.
 */
final class TaskMemory {

    private final Clock clock;
    private final TaskLife life;
    private final TaskTime time;
    private final Lives lives;
    private final SwitchBoard switches;

    TaskMemory(SwitchBoard switches, Clock clock, TaskLife life, Lives lives) {
        this.clock = clock;
        this.life = life;
        this.time = new TaskTime(switches, life);
        this.lives = lives;
        this.switches = switches;
    }

    synchronized Creation create(TaskRequest request) {
        Instant now = clock.instant();
        Optional<TaskRecord> known = reachable(now, request.taskId());
        if (known.isEmpty()) {
            return begin(now, request);
        }
        TaskRecord task = known.get();
        return switch (task.currentState()) {
            case TRANSFERRED -> new Creation.Resubmitted(lives.replaceNewest(life.resubmit(now, task, request)));
            case CLOSED ->
                switches.get(Switches.CLOSED_ID_IS_REFUSED) ? new Creation.Exists(task) : begin(now, request);
            case CREATED, QUEUED, ROUTED -> new Creation.Exists(task);
        };
    }

    synchronized Closing close(String taskId, CloseRequest request) {
        Instant now = clock.instant();
        Optional<TaskRecord> known = reachable(now, taskId);
        if (known.isEmpty()) {
            return new Closing.Unknown();
        }
        TaskRecord task = known.get();
        boolean closed = task.is(State.CLOSED);
        if (request.isAnswer() && !closed && switches.get(Switches.ANSWERS_NEED_CLOSED_TASK)) {
            return new Closing.NotClosedYet(task);
        }
        TaskRecord noted = task.with(request);
        boolean ends = !request.isAnswer() && !closed;
        return new Closing.Taken(lives.replaceNewest(ends ? life.endOnRequest(now, noted, request) : noted));
    }

    /**
     * Moves a task by hand.
     *
     * @throws IllegalStateException if there is no such task, or the move is not allowed in its state
     */
    synchronized void move(String taskId, BiFunction<Instant, TaskRecord, TaskRecord> move) {
        Instant now = clock.instant();
        TaskRecord task = reachable(now, taskId)
                .orElseThrow(() -> new IllegalStateException(
                        "there is no task " + taskId + ": it was never created, or closed 15 minutes ago or earlier"));
        lives.replaceNewest(move.apply(now, task));
    }

    /** The task, unless it was never created or is forgotten. */
    synchronized Optional<TaskRecord> find(String taskId) {
        return reachable(clock.instant(), taskId);
    }

    /** The newest life of that id, forgotten or not. */
    synchronized Optional<TaskRecord> newest(String taskId) {
        return newestAsOf(clock.instant(), taskId);
    }

    /** Every life, in the order of their creation. */
    synchronized List<TaskRecord> all() {
        bringUpTo(clock.instant());
        return lives.all();
    }

    /** Changes how tasks live from now on: what was due until now happens before, by the old rules. */
    synchronized void changeRules(Runnable change) {
        bringUpTo(clock.instant());
        change.run();
    }

    synchronized void clear() {
        lives.clear();
    }

    private Optional<TaskRecord> reachable(Instant now, String taskId) {
        return newestAsOf(now, taskId).filter(task -> !life.isForgotten(now, task));
    }

    private Optional<TaskRecord> newestAsOf(Instant now, String taskId) {
        return lives.newest(taskId).map(task -> lives.replaceNewest(time.asOf(now, task)));
    }

    private Creation begin(Instant now, TaskRequest request) {
        Creation created = new Creation.Created(lives.begin(TaskRecord.created(request, now)));
        if (lives.isFull()) {
            bringUpTo(now);
            lives.drop(task -> life.isForgotten(now, task));
        }
        return created;
    }

    private void bringUpTo(Instant now) {
        lives.replaceAll(task -> time.asOf(now, task));
    }
}
