package io.camelcce.history;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A delivery of an exchange asks for the same task as the one before it, as long as it is open what became of that. */
final class OpenIdIsKept implements Rule {

    private static final String PROMISE = "an id that is open is kept";

    @Override
    public Stream<Contradiction> contradictions(Evidence evidence) {
        Map<Integer, Call> open = new HashMap<>();
        return evidence.creates().flatMap(call -> {
            Call before = open.remove(call.invoked().exchange());
            if (call.is(Verdict.UNKNOWN)) {
                open.put(call.invoked().exchange(), call);
            }
            return before == null || before.taskId() == null || call.taskId() == null || call.isAbout(before.taskId())
                    ? Stream.empty()
                    : Stream.of(Contradiction.of(
                            PROMISE, call, "asks for another task than %s, which is open".formatted(before)));
        });
    }
}
