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
    private final QueueLimits limits;
    private final Onlooker onlooker;

    TaskMemory(SwitchBoard switches, Clock clock, TaskLife life, Lives lives, Onlooker onlooker) {
        this.clock = clock;
        this.life = life;
        this.time = new TaskTime(switches, life);
        this.lives = lives;
        this.switches = switches;
        this.limits = new QueueLimits(switches);
        this.onlooker = onlooker;
    }

    synchronized Creation create(TaskRequest request) {
        Instant now = clock.instant();
        Optional<TaskRecord> known = reachable(now, request.taskId());
        if (known.isEmpty()) {
            return begin(now, request);
        }
        TaskRecord task = known.get();
        return switch (task.currentState()) {
            case TRANSFERRED -> new Creation.Resubmitted(replace(task, life.resubmit(now, task, request)));
            case CLOSED ->
                switches.get(Switches.CLOSED_ID_IS_REFUSED) ? new Creation.Exists(task) : begin(now, request);
            case CREATED, QUEUED, ROUTED ->
                switches.get(Switches.DUPLICATE_IS_REFUSED) ? new Creation.Exists(task) : new Creation.Repeated(task);
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
        return new Closing.Taken(replace(task, ends ? life.endOnRequest(now, noted, request) : noted));
    }

    /**
     * Moves a task by hand.
     *
     * @throws NoSuchTaskException if there is no such task
     * @throws IllegalStateException if the move is not allowed in its state
     */
    synchronized TaskRecord move(String taskId, BiFunction<Instant, TaskRecord, TaskRecord> move) {
        Instant now = clock.instant();
        TaskRecord task = reachable(now, taskId).orElseThrow(() -> new NoSuchTaskException(taskId));
        return replace(task, time.asOf(now, move.apply(now, task)));
    }

    /** The task, unless it was never created or is forgotten. */
    synchronized Optional<TaskRecord> find(String taskId) {
        return reachable(clock.instant(), taskId);
    }

    /** The newest life of that id, forgotten or not. */
    synchronized Optional<TaskRecord> newest(String taskId) {
        return newestAsOf(clock.instant(), taskId);
    }

    /** The tasks that were created at that moment or later and can be read, oldest first. */
    synchronized List<TaskRecord> createdFrom(Instant from) {
        Instant now = clock.instant();
        return all().stream()
                .filter(task -> !task.createdAt().isBefore(from) && !life.isForgotten(now, task))
                .toList();
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
        limits.clear();
        lives.clear();
    }

    private Optional<TaskRecord> reachable(Instant now, String taskId) {
        return newestAsOf(now, taskId).filter(task -> !life.isForgotten(now, task));
    }

    private Optional<TaskRecord> newestAsOf(Instant now, String taskId) {
        return lives.newest(taskId).map(task -> replace(task, time.asOf(now, task)));
    }

    private Creation begin(Instant now, TaskRequest request) {
        if (isFullFor(now, request.mediaType())) {
            return new Creation.LimitExceeded();
        }
        TaskRecord task = lives.begin(TaskRecord.created(request, now));
        limits.begun(task);
        task.states().forEach(change -> onlooker.reached(task, change));
        if (lives.isFull()) {
            bringUpTo(now);
            lives.drop(over -> life.isForgotten(now, over));
        }
        return new Creation.Created(task);
    }

    // Time may have closed tasks that nobody looked at since: they are only looked at when it matters.
    private boolean isFullFor(Instant now, String mediaType) {
        if (limits.areReachedFor(mediaType)) {
            bringUpTo(now);
        }
        return limits.areReachedFor(mediaType);
    }

    private void bringUpTo(Instant now) {
        lives.replaceAll(task -> noted(task, time.asOf(now, task)));
    }

    private TaskRecord replace(TaskRecord before, TaskRecord after) {
        return lives.replaceNewest(noted(before, after));
    }

    private TaskRecord noted(TaskRecord before, TaskRecord after) {
        if (!after.equals(before)) {
            limits.changed(before, after);
            after.states().stream().skip(before.states().size()).forEach(change -> onlooker.reached(after, change));
        }
        return after;
    }
}
