package io.camelcce.history;

import io.camelcce.wiremock.CloseRequest;
import io.camelcce.wiremock.TaskRecord;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Nothing is in the ledger that nobody asked for: no task, no payload, no end. */
final class NothingUnasked implements Rule {

    private static final String PROMISE = "nothing happens that nobody asked for";

    @Override
    public Stream<Contradiction> contradictions(Evidence evidence) {
        return evidence.ledger().tasks().stream().flatMap(task -> check(evidence, task));
    }

    private static Stream<Contradiction> check(Evidence evidence, TaskRecord task) {
        Stream<Contradiction> payloads = Evidence.payloads(task).stream()
                .filter(payload -> evidence.creates(payload).isEmpty())
                .map(payload -> Contradiction.of(PROMISE, task.taskId(), "holds what nobody asked for: " + payload));
        Stream<Contradiction> ends = task.closeRequests().stream()
                .filter(taken -> !isAskedFor(evidence, task, taken))
                .map(taken -> Contradiction.of(
                        PROMISE, task.taskId(), "got a %s that nobody asked for".formatted(taken.operation())));
        return Stream.of(payloads, ends, closing(evidence, task)).flatMap(found -> found);
    }

    private static boolean isAskedFor(Evidence evidence, TaskRecord task, CloseRequest taken) {
        return evidence.about(task.taskId()).stream()
                .anyMatch(call -> call.operation().isEnd() && Evidence.isOf(call, taken));
    }

    private static Stream<Contradiction> closing(Evidence evidence, TaskRecord task) {
        if (!task.state().equals("CLOSED") || isEndOfATransfer(task)) {
            return Stream.empty();
        }
        boolean asked = task.closeRequests().stream()
                .filter(taken -> Objects.equals(taken.dispositionCode(), task.dispositionCode()))
                .anyMatch(taken -> isAskedFor(evidence, task, taken));
        return asked
                ? Stream.empty()
                : Stream.of(Contradiction.of(PROMISE, task.taskId(), "was closed, and nobody asked for it"));
    }

    /** Nobody created it again in time. */
    private static boolean isEndOfATransfer(TaskRecord task) {
        List<String> states = task.stateNames();
        return states.size() > 1 && states.get(states.size() - 2).equals("TRANSFERRED");
    }
}
