package io.camelcce.history;

import java.util.List;
import java.util.stream.Stream;

/**
 * The last delivery of an exchange speaks for all of them: it does not say that nothing happened when an earlier one, of
 * which that was not known, made the task.
 */
final class OpenIsNotRefused implements Rule {

    private static final String PROMISE = "an exchange that is refused made no task";

    @Override
    public Stream<Contradiction> contradictions(Evidence evidence) {
        return evidence.deliveries().stream().flatMap(deliveries -> check(evidence, deliveries));
    }

    private static Stream<Contradiction> check(Evidence evidence, List<Call> deliveries) {
        Call last = deliveries.get(deliveries.size() - 1);
        boolean refused = last.isRefused() && !last.isRejected(Told.ALREADY_CLOSED);
        return refused && deliveries.stream().anyMatch(delivery -> hasMade(evidence, deliveries, delivery))
                ? Stream.of(Contradiction.of(PROMISE, last, "is refused, and an earlier delivery made the task"))
                : Stream.empty();
    }

    private static boolean hasMade(Evidence evidence, List<Call> deliveries, Call delivery) {
        Payload payload = delivery.invoked().payload();
        boolean alone = evidence.creates(payload).size() == deliveries.size();
        return evidence.hasMade(delivery)
                || (alone && !evidence.tasksWith(payload).isEmpty());
    }
}
