package io.camelcce.history;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./verify --history}: rounds, for as long as one likes. */
@Command(
        name = "./verify",
        description =
                "Calls a simulated contact centre through random faults, and checks what clients are told against its ledger.",
        synopsisHeading = "usage: ",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class HistoryCheck implements Callable<Integer> {

    static final int CALLS = 3_000;
    static final int CLIENTS = 16;

    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(10);
    private static final PrintStream OUT = System.out;

    @Option(
            names = "--history",
            required = true,
            paramLabel = "DURATION",
            converter = DurationText.class,
            description = "for how long, such as 90s, 30m or 2h")
    private Duration time = Duration.ZERO;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "what decides calls and faults; by chance if not given")
    private @Nullable Long seed;

    /** Exits with what came of it: 1 if there is a contradiction. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new HistoryCheck()).execute(arguments));
    }

    @Override
    public Integer call() {
        long first = seed == null ? ThreadLocalRandom.current().nextLong() : seed;
        OUT.printf("Seed %d%n", first);
        Report report = new Report(OUT::println, first);
        Repeated signs = Repeated.every(BETWEEN_SIGNS, report::progress);
        try {
            return play(first, report);
        } finally {
            signs.close();
        }
    }

    private int play(long first, Report report) {
        long round = first;
        do {
            if (!report.isTrue(play(new Round(round, CALLS, CLIENTS, time.minus(report.elapsed())), report))) {
                return 1;
            }
            round = Seeds.next(round);
        } while (report.elapsed().compareTo(time) < 0);
        report.end();
        return 0;
    }

    private static RoundResult play(Round round, Report report) {
        try {
            return round.play(report::begins);
        } catch (Exception broken) {
            throw new IllegalStateException("The round of --seed %d came to no end".formatted(round.seed()), broken);
        }
    }
}
