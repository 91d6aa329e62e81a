package io.camelcce.history;

import java.util.stream.Stream;

/**
 * A create of which it is said that it did not happen is not there. Where several calls ask for the same, another one may
 * have made it; but none of the requests of this one did. A conflict says that another task has the id; alreadyClosed,
 * that the task is there, and that nobody waits any more.
 */
final class RefusedCreateIsNotThere implements Rule {

    private static final String PROMISE = "a create that is refused is not there";

    @Override
    public Stream<Contradiction> contradictions(Evidence evidence) {
        return evidence.creates().filter(Call::isRefused).flatMap(call -> check(evidence, call));
    }

    private static Stream<Contradiction> check(Evidence evidence, Call call) {
        if (call.isRejected(Told.ALREADY_CLOSED)) {
            return evidence.isClosed(call.taskId())
                    ? Stream.empty()
                    : Stream.of(Contradiction.of(PROMISE, call, "is told that its task is closed, and it is not"));
        }
        if (evidence.hasMade(call)) {
            return Stream.of(Contradiction.of(PROMISE, call, "is refused, and one of its requests made the task"));
        }
        return call.isRejected(Told.CONFLICT) ? checkConflict(evidence, call) : checkRefusal(evidence, call);
    }

    private static Stream<Contradiction> checkConflict(Evidence evidence, Call call) {
        if (evidence.lives(call.taskId()).isEmpty()) {
            return Stream.of(Contradiction.of(PROMISE, call, "is told of a conflict, and nothing has its id"));
        }
        return evidence.payloads(call.taskId()).contains(call.invoked().payload())
                ? Stream.of(Contradiction.of(PROMISE, call, "is told of a conflict, and the task is its own"))
                : Stream.empty();
    }

    private static Stream<Contradiction> checkRefusal(Evidence evidence, Call call) {
        Payload payload = call.invoked().payload();
        boolean there = !evidence.tasksWith(payload).isEmpty();
        boolean another = evidence.creates(payload).stream().anyMatch(Call::mayHaveMade);
        return there && !another
                ? Stream.of(
                        Contradiction.of(PROMISE, call, "is refused, as all others that ask for it, and it is there"))
                : Stream.empty();
    }
}
