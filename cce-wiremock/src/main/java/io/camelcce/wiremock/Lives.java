package io.camelcce.wiremock;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Every life of every task id, in the order of their creation. Only the newest life of an id changes. Not safe for
 * several threads: its owner locks.
 */
final class Lives {

    private final Map<Long, TaskRecord> byNumber = new LinkedHashMap<>();
    private final Map<String, Long> newest = new HashMap<>();
    private final int kept;
    private final int slack;
    private long lastNumber;
    private int full;

    /** @param kept up to this many are never dropped */
    Lives(int kept) {
        this.kept = kept;
        this.slack = 1 + kept / 8;
        this.full = kept + slack;
    }

    TaskRecord begin(TaskRecord task) {
        lastNumber++;
        newest.put(task.taskId(), lastNumber);
        byNumber.put(lastNumber, task);
        return task;
    }

    TaskRecord replaceNewest(TaskRecord task) {
        Long number = newest.get(task.taskId());
        if (number == null) {
            throw new IllegalStateException("task " + task.taskId() + " has no life to replace");
        }
        byNumber.put(number, task);
        return task;
    }

    Optional<TaskRecord> newest(String taskId) {
        return Optional.ofNullable(newest.get(taskId)).map(byNumber::get);
    }

    List<TaskRecord> all() {
        return List.copyOf(byNumber.values());
    }

    void replaceAll(UnaryOperator<TaskRecord> change) {
        byNumber.replaceAll((number, task) -> change.apply(task));
    }

    boolean isFull() {
        return byNumber.size() > full;
    }

    /** Drops the oldest lives that are over, or followed by a newer one, until few enough are left. */
    void drop(Predicate<TaskRecord> isOver) {
        byNumber.entrySet().stream()
                .filter(life -> isOver.test(life.getValue()) || !isNewest(life.getKey(), life.getValue()))
                .limit(byNumber.size() - kept)
                .toList()
                .forEach(life -> drop(life.getKey(), life.getValue()));
        // The slack keeps a full memory from being walked at every create.
        full = byNumber.size() + slack;
    }

    void clear() {
        byNumber.clear();
        newest.clear();
        full = kept + slack;
    }

    private boolean isNewest(Long number, TaskRecord task) {
        return number.equals(newest.get(task.taskId()));
    }

    private void drop(Long number, TaskRecord task) {
        byNumber.remove(number);
        newest.remove(task.taskId(), number);
    }
}
