package io.camelcce.history;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** What is shown of the rounds while they are played, and in the end. */
final class Report {

    private final PrintStream out;
    private final long seed;
    private final long begun = System.nanoTime();
    private final Outcomes outcomes = new Outcomes();
    private final Counts played = new Counts();
    private long rounds;
    private long overdue;
    private Duration longest = Duration.ZERO;

    /** @param seed of the first round */
    Report(PrintStream out, long seed) {
        this.out = out;
        this.seed = seed;
    }

    /** Takes in a round, and shows it. Whether there is no contradiction in it. */
    boolean isTrue(RoundResult result) {
        rounds++;
        outcomes.addAll(result.outcomes());
        played.addAll(result.played());
        overdue += result.overdue();
        longest = longest.compareTo(result.longest()) < 0 ? result.longest() : longest;
        List<Contradiction> contradictions = result.contradictions();
        if (contradictions.isEmpty()) {
            out.printf(
                    "%s  rounds %d, calls %d: %s; faults %d%n",
                    text(elapsed()), rounds, outcomes.words().total(), outcomes.words(), played.total());
            return true;
        }
        Contradiction first = contradictions.get(0);
        out.printf(
                "%nContradictions: %d. The first, in round %d, which is the first one with --seed %d:%n%s%n%n%s%n",
                contradictions.size(), rounds, result.seed(), first, Story.of(first, result.evidence()));
        contradictions.stream().skip(1).limit(9).forEach(other -> out.println("Then: " + other));
        end();
        return false;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** The sum of it all. */
    void end() {
        out.printf(
                "%nSeed %d, %s, rounds %d, calls %d%n",
                seed, text(elapsed()), rounds, outcomes.words().total());
        out.println("Outcomes: " + outcomes.words());
        out.println("Of these: " + outcomes.notable());
        out.println("Faults:   " + played);
        out.printf(
                "The longest call took %d ms; %d took more than a second longer than their deadline%n",
                longest.toMillis(), overdue);
    }

    private static String text(Duration time) {
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
