package io.camelcce.benchmarks;

import io.camelcce.benchmarks.calls.CallBenchmark;
import io.camelcce.benchmarks.calls.CallPlan;
import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.measured.Benchmark;
import io.camelcce.benchmarks.measured.Section;
import io.camelcce.benchmarks.tokens.TokenBenchmarks;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./bench}: measures, and prints tables. */
@Command(
        name = "./bench",
        description =
                "Measures what calls, tokens and a start cost. Ends with 0 if every limit is met, with 1 if one is missed.",
        synopsisHeading = "usage: ",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {

    private static final PrintStream OUT = System.out;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "only these parts: ${COMPLETION-CANDIDATES}")
    private List<Part> parts = List.of(Part.values());

    @Option(names = "--contenders", split = ",", paramLabel = "NAME", description = "of the calls, only these")
    private List<ContenderKind> contenders = List.of(ContenderKind.values());

    @Option(
            names = "--callers",
            split = ",",
            paramLabel = "COUNT",
            description = "how many call at once, one after the other")
    private List<Integer> callers = List.of(1, 16, 64);

    @Option(names = "--windows", paramLabel = "COUNT", description = "how many single values of calls")
    private int windows = 7;

    @Option(names = "--short", description = "only to see that everything works: no limit counts")
    private boolean shortly;

    /** Exits with what came of it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(ContenderKind.class, ContenderKind::parse)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path results = Files.createDirectories(Path.of("target", "bench"));
        long begun = System.nanoTime();
        boolean met = true;
        for (Part part : parts) {
            Section section = benchmark(part).measure(results, text -> told(begun, text));
            OUT.printf("%n%s%n%n%s%n", Machine.text(), section.markdown());
            met &= section.isMet();
        }
        return shortly || met ? 0 : 1;
    }

    private Benchmark benchmark(Part part) {
        return switch (part) {
            case CALLS -> new CallBenchmark(plan());
            case TOKENS -> new TokenBenchmarks(shortly);
        };
    }

    private CallPlan plan() {
        return new CallPlan(
                contenders,
                callers,
                shortly ? 1 : windows,
                Duration.ofMillis(shortly ? 100 : 1_000),
                Duration.ofMillis(shortly ? 200 : 12_000),
                shortly ? 20 : 1_000);
    }

    private static void told(long begun, String part) {
        OUT.printf("%4d s  %s ...%n", (System.nanoTime() - begun) / 1_000_000_000, part);
    }
}
