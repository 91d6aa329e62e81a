package io.camelcce.wiremock;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * When time alone changes which task next; tasks of the same moment in the order of their entry. Not safe for several
 * threads: its owner locks.
 */
final class Timetable {

    private final NavigableSet<Entry> soonestFirst =
            new TreeSet<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private final Map<String, Entry> byTask = new HashMap<>();
    private long lastNumber;

    /** @param next empty: time alone changes that task no more */
    void enter(String taskId, Optional<Instant> next) {
        strike(taskId);
        next.ifPresent(at -> add(new Entry(at, ++lastNumber, taskId)));
    }

    /** The task whose change is due first, if one is due until then. */
    Optional<String> dueUntil(Instant now) {
        return soonestFirst.isEmpty() || soonestFirst.first().at().isAfter(now)
                ? Optional.empty()
                : Optional.of(soonestFirst.first().taskId());
    }

    void clear() {
        soonestFirst.clear();
        byTask.clear();
    }

    private void add(Entry entry) {
        soonestFirst.add(entry);
        byTask.put(entry.taskId(), entry);
    }

    private void strike(String taskId) {
        Entry entry = byTask.remove(taskId);
        if (entry != null) {
            soonestFirst.remove(entry);
        }
    }

    private record Entry(Instant at, long number, String taskId) {}
}
