package io.camelcce.history;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A delivery of an exchange asks for the same task as the one before it, as long as it is open what became of that. */
final class OpenIdIsKept implements Rule {

    private static final String PROMISE = "an id that is open is kept";

    @Override
    public Stream<Contradiction> contradictions(Evidence evidence) {
        return evidence.deliveries().stream().flatMap(OpenIdIsKept::check);
    }

    private static Stream<Contradiction> check(List<Call> deliveries) {
        return IntStream.range(1, deliveries.size())
                .mapToObj(delivery -> check(deliveries.get(delivery - 1), deliveries.get(delivery)))
                .flatMap(found -> found);
    }

    private static Stream<Contradiction> check(Call before, Call call) {
        String open = before.is(Verdict.UNKNOWN) ? before.taskId() : null;
        return open == null || call.taskId() == null || call.isAbout(open)
                ? Stream.empty()
                : Stream.of(Contradiction.of(
                        PROMISE, call, "asks for another task than %s, which is open".formatted(before)));
    }
}
