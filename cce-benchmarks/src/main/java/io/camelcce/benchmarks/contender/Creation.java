package io.camelcce.benchmarks.contender;

import org.jspecify.annotations.Nullable;

/** Checks that a task was created: every contender looks at the same three things. */
final class Creation {

    private static final int CREATED = 201;

    private Creation() {}

    /** @throws IllegalStateException unless it was this task that was created */
    static void check(String taskId, int status, @Nullable String location, @Nullable String idInAnswer) {
        if (status != CREATED || location == null || !location.endsWith(taskId) || !taskId.equals(idInAnswer)) {
            throw new IllegalStateException("Task %s was answered with %d, location %s, task %s"
                    .formatted(taskId, status, location, idInAnswer));
        }
    }
}
