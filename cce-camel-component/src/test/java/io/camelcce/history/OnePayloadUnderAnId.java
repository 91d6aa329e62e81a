package io.camelcce.history;

import io.camelcce.wiremock.TaskRecord;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nothing is made anew under an id that is taken; only a task that was transferred is asked for again. */
final class OnePayloadUnderAnId implements Rule {

    private static final String PROMISE = "an id holds one payload";

    @Override
    public Stream<Contradiction> contradictions(Evidence evidence) {
        return evidence.taskIds().stream()
                .flatMap(taskId -> Stream.concat(
                        checkLives(evidence, taskId),
                        evidence.lives(taskId).stream().flatMap(this::checkResubmissions)));
    }

    private static Stream<Contradiction> checkLives(Evidence evidence, String taskId) {
        Set<Payload> made = evidence.lives(taskId).stream()
                .map(life -> Payload.of(life.request()))
                .collect(Collectors.toSet());
        return made.size() > 1 ? Stream.of(Contradiction.of(PROMISE, taskId, "holds " + made)) : Stream.empty();
    }

    private Stream<Contradiction> checkResubmissions(TaskRecord task) {
        long transfers =
                task.stateNames().stream().filter("TRANSFERRED"::equals).count();
        return task.resubmissions().size() > transfers
                ? Stream.of(Contradiction.of(PROMISE, task.taskId(), "was created again without a transfer"))
                : Stream.empty();
    }
}
