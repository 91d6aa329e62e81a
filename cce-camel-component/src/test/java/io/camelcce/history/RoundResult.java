package io.camelcce.history;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What came of a round.
 *
 * @param round what was played
 * @param played the faults
 */
record RoundResult(Round round, Evidence evidence, Counts played) {

    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    List<Contradiction> contradictions() {
        return Checker.check(evidence);
    }

    /** Whether time did not end it before there were calls enough. */
    boolean isWhole() {
        return evidence.calls().size() >= round.calls();
    }

    Outcomes outcomes() {
        return Outcomes.of(evidence);
    }

    /** How many calls took longer than their deadline and a second: told, but not judged, for machines differ. */
    long overdue() {
        return durations()
                .filter(duration -> duration.compareTo(Round.DEADLINE.plus(TOLERANCE)) > 0)
                .count();
    }

    /** What the longest call took. */
    Duration longest() {
        return durations().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    private Stream<Duration> durations() {
        return evidence.calls().stream()
                .map(Call::told)
                .filter(Objects::nonNull)
                .map(told -> Objects.requireNonNull(told).duration());
    }
}
