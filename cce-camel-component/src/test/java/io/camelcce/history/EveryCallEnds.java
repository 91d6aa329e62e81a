package io.camelcce.history;

import java.util.stream.Stream;

/** Every call ends in an outcome: none hangs, and none breaks in another way. */
final class EveryCallEnds implements Rule {

    private static final String PROMISE = "every call has an outcome";

    @Override
    public Stream<Contradiction> contradictions(Evidence evidence) {
        return evidence.calls().stream()
                .filter(call -> call.completed() == null)
                .map(call -> Contradiction.of(PROMISE, call, "has none"));
    }
}
