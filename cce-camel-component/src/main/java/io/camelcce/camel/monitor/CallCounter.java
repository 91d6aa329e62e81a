package io.camelcce.camel.monitor;

import java.time.Duration;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls of one kind. */
final class CallCounter {

    private final LongAdder calls = new LongAdder();
    private final LongAdder attempts = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Long::max, 0);

    void add(CceCall call) {
        long taken = call.duration().toNanos();
        calls.increment();
        attempts.add(call.attempts());
        nanos.add(taken);
        longest.accumulate(taken);
    }

    CallTotals totals() {
        return new CallTotals(
                calls.sum(), attempts.sum(), Duration.ofNanos(nanos.sum()), Duration.ofNanos(longest.get()));
    }
}
