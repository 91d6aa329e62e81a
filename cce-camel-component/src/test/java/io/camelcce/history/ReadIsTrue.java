package io.camelcce.history;

import java.util.stream.Stream;

/** What is read is what the ledger has. */
final class ReadIsTrue implements Rule {

    private static final String PROMISE = "what is read is there";

    @Override
    public Stream<Contradiction> contradictions(Evidence evidence) {
        return evidence.reads().flatMap(read -> check(evidence, read));
    }

    private static Stream<Contradiction> check(Evidence evidence, Call call) {
        Told.ReadTask read = call.read();
        if (read == null) {
            return Stream.empty();
        }
        if (!evidence.payloads(call.taskId()).contains(read.payload())) {
            return Stream.of(Contradiction.of(PROMISE, call, "reads another payload than there is"));
        }
        return read.state().equals("CLOSED") && !evidence.isClosed(call.taskId())
                ? Stream.of(Contradiction.of(PROMISE, call, "reads that the task is closed, and it is not"))
                : Stream.empty();
    }
}
