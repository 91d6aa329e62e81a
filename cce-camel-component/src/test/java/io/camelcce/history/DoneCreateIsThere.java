package io.camelcce.history;

import java.util.stream.Stream;

/**
 * A create that is done is there, under the id that was told. What was made is what was asked for, whole; what existed
 * already, as far as it is compared; and if it could not be compared, nobody said whose it is.
 */
final class DoneCreateIsThere implements Rule {

    private static final String PROMISE = "a create that is done is there";

    @Override
    public Stream<Contradiction> contradictions(Evidence evidence) {
        return evidence.creates().filter(call -> call.is(Verdict.DONE)).flatMap(call -> check(evidence, call));
    }

    private static Stream<Contradiction> check(Evidence evidence, Call call) {
        if (evidence.lives(call.taskId()).isEmpty()) {
            return Stream.of(Contradiction.of(PROMISE, call, "is done, and there is no task " + call.taskId()));
        }
        if (!isItsOwn(evidence, call)) {
            return Stream.of(Contradiction.of(PROMISE, call, "is done, and its task is another one"));
        }
        return Stream.empty();
    }

    private static boolean isItsOwn(Evidence evidence, Call call) {
        Told told = call.told();
        Payload asked = call.invoked().payload();
        if (told == null || asked == null || told.isDoneUnseen()) {
            return true;
        }
        return told.existing() == null
                ? evidence.payloads(call.taskId()).contains(asked)
                : evidence.payloads(call.taskId()).stream().anyMatch(asked::resembles);
    }
}
