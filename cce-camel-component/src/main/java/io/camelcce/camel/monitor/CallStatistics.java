package io.camelcce.camel.monitor;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Counts calls by operation and outcome. Safe for any number of threads at once. */
public final class CallStatistics implements CallListener {

    private final Map<CallKind, CallCounter> counters = new ConcurrentHashMap<>();

    @Override
    public void ended(CceCall call) {
        counters.computeIfAbsent(new CallKind(call.operation(), call.outcome()), kind -> new CallCounter())
                .add(call);
    }

    /** What calls came to, by kind; kinds without a call are left out. */
    public SortedMap<CallKind, CallTotals> byKind() {
        SortedMap<CallKind, CallTotals> totals = new TreeMap<>();
        counters.forEach((kind, counter) -> totals.put(kind, counter.totals()));
        return totals;
    }

    /** What all calls came to. */
    public CallTotals totals() {
        return byKind().values().stream().reduce(CallTotals.NONE, CallTotals::plus);
    }

    /** How many calls had this outcome. */
    public long calls(String outcome) {
        return byKind().entrySet().stream()
                .filter(entry -> entry.getKey().outcome().equals(outcome))
                .mapToLong(entry -> entry.getValue().calls())
                .sum();
    }

    /** Begins to count anew. */
    public void reset() {
        counters.clear();
    }
}
