package io.camelcce.history;

import java.util.stream.Stream;

/** Of several creates of one task, one at most is told that it made it. */
final class OneCallMadeIt implements Rule {

    private static final String PROMISE = "one create at most is told that it made the task";

    @Override
    public Stream<Contradiction> contradictions(Evidence evidence) {
        return evidence.taskIds().stream().flatMap(taskId -> check(evidence, taskId));
    }

    private static Stream<Contradiction> check(Evidence evidence, String taskId) {
        long makers = evidence.about(taskId).stream()
                .filter(call ->
                        call.isCreate() && call.told() != null && call.told().isMadeNow())
                .count();
        int lives = evidence.lives(taskId).size();
        return makers > lives
                ? Stream.of(Contradiction.of(
                        PROMISE, taskId, "was made by %d calls, and is there %d times".formatted(makers, lives)))
                : Stream.empty();
    }
}
