package io.camelcce.history;

import java.util.stream.Stream;

/** An end that is done is closed in the ledger, and one that is refused was not taken. */
final class EndIsTrue implements Rule {

    private static final String PROMISE = "an end is what its outcome says";

    @Override
    public Stream<Contradiction> contradictions(Evidence evidence) {
        return evidence.ends().flatMap(end -> check(evidence, end));
    }

    private static Stream<Contradiction> check(Evidence evidence, Call end) {
        boolean taken = evidence.hasTaken(end);
        if (end.is(Verdict.DONE) && !evidence.isClosed(end.taskId())) {
            return Stream.of(Contradiction.of(PROMISE, end, "is done, and the task is not closed"));
        }
        if (end.is(Verdict.DONE) && end.operation() != Operation.CLOSE && !taken) {
            return Stream.of(Contradiction.of(PROMISE, end, "is done, and the answer did not arrive"));
        }
        boolean tellable = !end.mark().isEmpty();
        return end.isRefused() && taken && tellable
                ? Stream.of(Contradiction.of(PROMISE, end, "is refused, and was taken"))
                : Stream.empty();
    }
}
