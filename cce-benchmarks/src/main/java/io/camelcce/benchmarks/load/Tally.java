package io.camelcce.benchmarks.load;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What one caller has done so far. Written by its thread alone. */
final class Tally {

    private final Caller caller;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile @Nullable Exception first;

    Tally(Caller caller) {
        this.caller = caller;
    }

    void call() {
        try {
            caller.call();
            calls.lazySet(calls.get() + 1);
        } catch (Exception failed) {
            failures.lazySet(failures.get() + 1);
            first = first == null ? failed : first;
        }
    }

    long calls() {
        return calls.get();
    }

    long failures() {
        return failures.get();
    }

    String firstFailure() {
        Exception failed = first;
        return failed == null ? "" : failed.toString();
    }
}
