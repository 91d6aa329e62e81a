package io.camelcce.history;

import io.camelcce.wiremock.TaskRecord;
import java.util.stream.Stream;

/** A create whose outcome is unknown says what to ask for: if it is there, it is there. */
final class UnknownCreateNamesItsTask implements Rule {

    private static final String PROMISE = "a create that is unknown names its task";

    @Override
    public Stream<Contradiction> contradictions(Evidence evidence) {
        return evidence.creates().filter(call -> call.is(Verdict.UNKNOWN)).flatMap(call -> check(evidence, call));
    }

    private static Stream<Contradiction> check(Evidence evidence, Call call) {
        if (call.taskId() == null) {
            return Stream.of(Contradiction.of(PROMISE, call, "is unknown, and nobody told the id to ask for"));
        }
        return evidence.tasksWith(call.invoked().payload()).stream()
                .map(TaskRecord::taskId)
                .filter(there -> !there.equals(call.taskId()))
                .map(there -> Contradiction.of(
                        PROMISE, call, "is unknown under %s, and is there under %s".formatted(call.taskId(), there)));
    }
}
