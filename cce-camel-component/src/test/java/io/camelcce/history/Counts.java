package io.camelcce.history;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often what happened. Safe for several threads. */
final class Counts {

    private final Map<String, Long> counts = new TreeMap<>();

    synchronized void add(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    void addAll(Counts others) {
        others.snapshot().forEach((what, count) -> {
            synchronized (this) {
                counts.merge(what, count, Long::sum);
            }
        });
    }

    synchronized long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    synchronized long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private synchronized Map<String, Long> snapshot() {
        return Map.copyOf(counts);
    }

    @Override
    public synchronized String toString() {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }
}
