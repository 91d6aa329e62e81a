package io.camelcce.history;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is shown of the rounds while they are played, and in the end. Safe for several threads. */
final class Report {

    private final Consumer<String> lines;
    private final long seed;
    private final long begun = System.nanoTime();
    private final Outcomes outcomes = new Outcomes();
    private final Counts played = new Counts();
    private @Nullable History current;
    private long rounds;
    private long overdue;
    private Duration longest = Duration.ZERO;

    /**
     * @param lines takes each line that is to be shown
     * @param seed of the first round
     */
    Report(Consumer<String> lines, long seed) {
        this.lines = lines;
        this.seed = seed;
    }

    /** A round begins, and its history with it. */
    synchronized void begins(History history) {
        current = history;
    }

    /** Shows how far the round that is played has come. */
    synchronized void progress() {
        if (current != null) {
            Counts words = new Counts();
            words.addAll(outcomes.words());
            words.addAll(Outcomes.of(current.calls()).words());
            show("%s  in round %d, calls %d: %s".formatted(text(elapsed()), rounds + 1, words.total(), words));
        }
    }

    /** Takes in a round, and shows it. Whether there is no contradiction in it. */
    synchronized boolean isTrue(RoundResult result) {
        current = null;
        rounds++;
        outcomes.addAll(result.outcomes());
        played.addAll(result.played());
        overdue += result.overdue();
        longest = longest.compareTo(result.longest()) < 0 ? result.longest() : longest;
        List<Contradiction> contradictions = result.contradictions();
        if (contradictions.isEmpty()) {
            show("%s  rounds %d, calls %d: %s; originals after their retries %d; faults %d"
                    .formatted(
                            text(elapsed()),
                            rounds,
                            outcomes.words().total(),
                            outcomes.words(),
                            outcomes.notable().of(Outcomes.OVERTAKEN),
                            played.total()));
            return true;
        }
        Contradiction first = contradictions.get(0);
        show("%nContradictions: %d. The first, in round %d, which is the first one with --seed %d:%n%s%n%n%s%n"
                .formatted(
                        contradictions.size(),
                        rounds,
                        result.round().seed(),
                        first,
                        Story.of(first, result.evidence())));
        contradictions.stream().skip(1).limit(9).forEach(other -> show("Then: %s".formatted(other)));
        end();
        return false;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** The sum of it all. */
    synchronized void end() {
        show("%nSeed %d, %s, rounds %d, calls %d"
                .formatted(seed, text(elapsed()), rounds, outcomes.words().total()));
        show("Outcomes: %s".formatted(outcomes.words()));
        show("Of these: %s".formatted(outcomes.notable()));
        show("Faults:   %s".formatted(played));
        show("The longest call took %d ms; %d took more than a second longer than their deadline"
                .formatted(longest.toMillis(), overdue));
    }

    private void show(String text) {
        text.lines().forEach(lines);
    }

    private static String text(Duration time) {
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
