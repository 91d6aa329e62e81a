package io.camelcce.history;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Every call ends by its deadline, or not long after it: a busy machine may be late, a call that hangs is later than any
 * of them. Time is counted by a {@link Pulse}, so that a machine that stands still makes no call late.
 */
final class NoCallHangs implements Rule {

    /** Less than the half minute after which the server gives up a silent connection, and so ends a call that hangs. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    /** What no call takes. */
    static final Duration LONGEST = Round.DEADLINE.plus(MARGIN);

    private static final String PROMISE = "a call ends by its deadline";

    @Override
    public Stream<Contradiction> contradictions(Evidence evidence) {
        return evidence.calls().stream()
                .filter(call -> call.took().compareTo(LONGEST) > 0)
                .map(call -> Contradiction.of(
                        PROMISE, call, "took %d s".formatted(call.took().toSeconds())));
    }
}
