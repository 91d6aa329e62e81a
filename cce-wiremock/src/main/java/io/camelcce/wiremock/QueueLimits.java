package io.camelcce.wiremock;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts the living tasks by media type. Not safe for several threads: its owner locks. */
final class QueueLimits {

    private static final long PERCENT = 100;

    private final SwitchBoard switches;
    private final Map<String, Integer> living = new HashMap<>();
    private int all;

    QueueLimits(SwitchBoard switches) {
        this.switches = switches;
    }

    void begun(TaskRecord task) {
        count(task, 1);
    }

    void changed(TaskRecord before, TaskRecord after) {
        count(before, -1);
        count(after, 1);
    }

    /** Whether one more task of that media type is one too many. */
    boolean areReachedFor(String mediaType) {
        String owner = QueuedMedia.of(mediaType);
        int capacity = switches.get(Switches.CAPACITY);
        Optional<Long> share = Optional.ofNullable(switches.get(Switches.SHARES).get(owner))
                .map(percent -> (long) capacity * percent / PERCENT);
        return all >= capacity
                || share.filter(limit -> living.getOrDefault(owner, 0) >= limit).isPresent();
    }

    void clear() {
        living.clear();
        all = 0;
    }

    private void count(TaskRecord task, int change) {
        if (!task.is(State.CLOSED)) {
            living.merge(QueuedMedia.of(task.latestRequest().mediaType()), change, Integer::sum);
            all += change;
        }
    }
}
