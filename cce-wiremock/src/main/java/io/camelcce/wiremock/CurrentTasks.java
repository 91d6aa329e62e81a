package io.camelcce.wiremock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every life of every task, as it was when the time last {@linkplain #catchUp caught up}. Every change of a task comes
 * through here, so that places, timetable and onlooker know of it. Not safe for several threads: its owner locks.
 */
final class CurrentTasks {

    private final Clock clock;
    private final TaskTime time;
    private final Lives lives;
    private final QueueLimits limits;
    private final Onlooker onlooker;
    private final Timetable timetable = new Timetable();

    CurrentTasks(Clock clock, TaskTime time, Lives lives, QueueLimits limits, Onlooker onlooker) {
        this.clock = clock;
        this.time = time;
        this.lives = lives;
        this.limits = limits;
        this.onlooker = onlooker;
    }

    /** Everything that is due happens, each at its own moment. Answers the time until which that is so. */
    Instant catchUp() {
        Instant now = clock.instant();
        Optional<TaskRecord> due = dueUntil(now);
        while (due.isPresent()) {
            replace(due.get(), time.afterNext(due.get()));
            due = dueUntil(now);
        }
        return now;
    }

    TaskRecord begin(TaskRecord task) {
        lives.begin(task);
        limits.begun(task);
        enter(task);
        task.states().forEach(change -> onlooker.reached(task, change));
        return task;
    }

    TaskRecord replace(TaskRecord before, TaskRecord after) {
        lives.replaceNewest(after);
        limits.changed(before, after);
        enter(after);
        after.states().stream().skip(before.states().size()).forEach(change -> onlooker.reached(after, change));
        return after;
    }

    /** The newest life of that id, forgotten or not. */
    Optional<TaskRecord> newest(String taskId) {
        return lives.newest(taskId);
    }

    /** In the order of their creation. */
    List<TaskRecord> all() {
        return lives.all();
    }

    boolean hasRoomFor(String mediaType) {
        return !limits.areReachedFor(mediaType);
    }

    /** Drops old lives that nobody can read any more, when there are too many. */
    void dropForgotten(Instant now) {
        if (lives.isFull()) {
            lives.drop(life -> life.isForgotten(now));
        }
    }

    /** Looks anew at what time will do: the rules are others. */
    void scheduleAnew() {
        timetable.clear();
        lives.all().forEach(this::enter);
    }

    void clear() {
        timetable.clear();
        limits.clear();
        lives.clear();
    }

    private Optional<TaskRecord> dueUntil(Instant now) {
        return timetable.dueUntil(now).flatMap(lives::newest);
    }

    private void enter(TaskRecord task) {
        timetable.enter(task.taskId(), time.next(task).map(StateChange::at));
    }
}
