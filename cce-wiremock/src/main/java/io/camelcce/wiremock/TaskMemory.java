package io.camelcce.wiremock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The tasks, each as it is at the moment it is looked at. A forgotten task's id is free again: the ledger then knows
 * both lives. Safe for several threads.
 */
final class TaskMemory {

    private final SwitchBoard switches;
    private final TaskLife life;
    private final CurrentTasks tasks;

    TaskMemory(SwitchBoard switches, TaskLife life, CurrentTasks tasks) {
        this.switches = switches;
        this.life = life;
        this.tasks = tasks;
    }

    synchronized Creation create(TaskRequest request) {
        Instant now = tasks.catchUp();
        Optional<TaskRecord> known = readable(now, request.taskId());
        if (known.isEmpty()) {
            return begin(now, request);
        }
        TaskRecord task = known.get();
        return switch (task.currentState()) {
            case TRANSFERRED -> new Creation.Resubmitted(tasks.replace(task, life.resubmit(now, task, request)));
            case CLOSED ->
                switches.get(Switches.CLOSED_ID_IS_REFUSED) ? new Creation.Exists(task) : begin(now, request);
            case CREATED, QUEUED, ROUTED ->
                switches.get(Switches.DUPLICATE_IS_REFUSED) ? new Creation.Exists(task) : new Creation.Repeated(task);
        };
    }

    synchronized Closing close(String taskId, CloseRequest request) {
        Instant now = tasks.catchUp();
        Optional<TaskRecord> known = readable(now, taskId);
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
        return new Closing.Taken(tasks.replace(task, ends ? life.endOnRequest(now, noted, request) : noted));
    }

    /**
     * Moves a task by hand, and answers what it is then: time may take it further at once.
     *
     * @throws NoSuchTaskException if there is no such task
     * @throws IllegalStateException if the move is not allowed in its state
     */
    synchronized TaskRecord move(String taskId, BiFunction<Instant, TaskRecord, TaskRecord> move) {
        Instant now = tasks.catchUp();
        TaskRecord task = readable(now, taskId).orElseThrow(() -> new NoSuchTaskException(taskId));
        TaskRecord moved = tasks.replace(task, move.apply(now, task));
        tasks.catchUp();
        return tasks.newest(taskId).orElse(moved);
    }

    /** The task, unless it was never created or is forgotten. */
    synchronized Optional<TaskRecord> find(String taskId) {
        return readable(tasks.catchUp(), taskId);
    }

    /** The newest life of that id, forgotten or not. */
    synchronized Optional<TaskRecord> newest(String taskId) {
        tasks.catchUp();
        return tasks.newest(taskId);
    }

    /** The tasks that were created at that moment or later and can be read, oldest first. */
    synchronized List<TaskRecord> createdFrom(Instant from) {
        Instant now = tasks.catchUp();
        return tasks.all().stream()
                .filter(task -> !task.createdAt().isBefore(from) && !task.isForgotten(now))
                .toList();
    }

    /** Every life, in the order of their creation. */
    synchronized List<TaskRecord> all() {
        tasks.catchUp();
        return tasks.all();
    }

    /** Lets everything happen that is due. */
    synchronized void catchUp() {
        tasks.catchUp();
    }

    /** Changes how tasks live from now on: what was due until now happens before, by the old rules. */
    synchronized void changeRules(Runnable change) {
        tasks.catchUp();
        change.run();
        tasks.scheduleAnew();
    }

    synchronized void clear() {
        tasks.clear();
    }

    private Optional<TaskRecord> readable(Instant now, String taskId) {
        return tasks.newest(taskId).filter(task -> !task.isForgotten(now));
    }

    private Creation begin(Instant now, TaskRequest request) {
        if (!tasks.hasRoomFor(request.mediaType())) {
            return new Creation.LimitExceeded();
        }
        TaskRecord task = tasks.begin(TaskRecord.created(request, now));
        tasks.dropForgotten(now);
        return new Creation.Created(task);
    }
}
