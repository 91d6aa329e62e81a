package io.camelcce.history;

import io.camelcce.wiremock.TaskRecord;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was asked for is there once at most, whatever the outcomes of the calls that asked for it, and under an id that one
 * of them was told.
 */
final class PayloadIsThereOnce implements Rule {

    private static final String PROMISE = "a create is there once at most";

    @Override
    public Stream<Contradiction> contradictions(Evidence evidence) {
        return evidence.creates()
                .map(call -> call.invoked().payload())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .flatMap(payload -> check(evidence, payload));
    }

    private static Stream<Contradiction> check(Evidence evidence, Payload payload) {
        List<TaskRecord> tasks = evidence.tasksWith(payload);
        if (tasks.size() > 1) {
            return Stream.of(contradiction(tasks, payload, "is there %d times".formatted(tasks.size())));
        }
        Set<String> told = evidence.creates(payload).stream()
                .map(Call::taskId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        return tasks.stream()
                .filter(task -> !told.contains(task.taskId()))
                .map(task -> contradiction(tasks, payload, "is there under an id that nobody was told"));
    }

    private static Contradiction contradiction(List<TaskRecord> tasks, Payload payload, String text) {
        Set<String> ids = tasks.stream().map(TaskRecord::taskId).collect(Collectors.toSet());
        return new Contradiction(PROMISE, "%s %s: %s".formatted(payload, text, ids), ids, payload);
    }
}
