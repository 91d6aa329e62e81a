package io.camelcce.history;

import java.util.List;
import java.util.stream.Stream;

/** Who asks after a create was done finds the task, and who asks after an end was done finds it closed. */
final class DoneStaysDone implements Rule {

    private static final String PROMISE = "what is done stays done";

    @Override
    public Stream<Contradiction> contradictions(Evidence evidence) {
        return evidence.calls().stream()
                .filter(call -> !call.isCreate() && call.taskId() != null)
                .flatMap(call -> check(evidence, call));
    }

    private static Stream<Contradiction> check(Evidence evidence, Call call) {
        List<Call> before = evidence.about(String.valueOf(call.taskId())).stream()
                .filter(earlier -> earlier.is(Verdict.DONE) && call.isAfter(earlier))
                .toList();
        if (call.isRejected(Told.NOT_FOUND) && !before.isEmpty()) {
            return Stream.of(
                    Contradiction.of(PROMISE, call, "finds no task, and %s was done".formatted(before.get(0))));
        }
        Told.ReadTask read = call.read();
        if (read == null || read.state().equals("CLOSED")) {
            return Stream.empty();
        }
        return before.stream()
                .filter(earlier -> earlier.operation().isEnd())
                .map(earlier ->
                        Contradiction.of(PROMISE, call, "finds the task living, and %s was done".formatted(earlier)))
                .limit(1);
    }
}
