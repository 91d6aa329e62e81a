package io.camelcce.benchmarks;

import io.camelcce.benchmarks.calls.CallBenchmark;
import io.camelcce.benchmarks.calls.CallPlan;
import io.camelcce.benchmarks.console.ConsoleBenchmark;
import io.camelcce.benchmarks.contender.ContenderKind;
import io.camelcce.benchmarks.measured.Benchmark;
import io.camelcce.benchmarks.measured.Section;
import io.camelcce.benchmarks.soak.SoakBenchmark;
import io.camelcce.benchmarks.soak.SoakPlan;
import io.camelcce.benchmarks.startup.StartupBenchmark;
import io.camelcce.benchmarks.threads.ThreadBenchmark;
import io.camelcce.benchmarks.tokens.TokenBenchmarks;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ./bench}: measures, and prints tables. */
@Command(
        name = "./bench",
        description = {
            "Measures what calls, a start, tokens, authorizations and pages cost, and prints tables with the limits.",
            "Ends with 0 if no limit is missed, with 1 if one is; with 2 for a wrong option."
        },
        synopsisHeading = "usage: ",
        sortOptions = false)
final class Bench implements Callable<Integer> {

    /** By then Java is done compiling the longest of the ways, too; after a third of it, it is not. */
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private static final PrintStream OUT = System.out;
    private static final int MANY_CALLERS = 64;
    private static final int A_FEW = 7;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "only these: calls, threads, startup, tokens, console, soak (without it: all but soak)")
    private List<Part> parts = Part.usual();

    @Option(names = "--soak", description = "the same as --only soak: a million calls, a thousand integrations")
    private boolean soak;

    @Option(
            names = "--contenders",
            split = ",",
            paramLabel = "NAME",
            description = "of calls, only these: floor, hc5, jdk, camel-http, camel-http-toD, cce")
    private List<ContenderKind> contenders = ContenderKind.compared();

    @Option(
            names = "--callers",
            split = ",",
            paramLabel = "COUNT",
            description = "of calls, how many at once: 1,16,64 without it")
    private List<Integer> callers = List.of(1, 16, MANY_CALLERS);

    @Option(names = "--windows", paramLabel = "COUNT", description = "how many single values; 7 without it")
    private int windows = A_FEW;

    @Option(names = "--short", description = "only to see that everything works: no limit counts")
    private boolean shortly;

    @Option(
            names = "--jfr",
            description = "of calls, leave a recording of each contender beside the results; it costs some time itself")
    private boolean recorded;

    @Option(
            names = "--write",
            paramLabel = "FOLDER",
            description =
                    "put the tables into FOLDER/performance.md, and files into FOLDER/performance/, instead of target/bench/")
    private @Nullable Path pages;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this text")
    @SuppressWarnings("UnusedVariable") // Picocli looks for it.
    private boolean helped;

    /** Exits with what came of it. */
    public static void main(String[] arguments) {
        System.exit(commandLine(new Bench()).execute(arguments));
    }

    static CommandLine commandLine(Bench bench) {
        return new CommandLine(bench)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(ContenderKind.class, Bench::contender);
    }

    private static ContenderKind contender(String name) {
        try {
            return ContenderKind.parse(name);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(unknown.getMessage());
        }
    }

    @Override
    public Integer call() throws Exception {
        if (windows < 1 || callers.stream().anyMatch(count -> count < 1)) {
            OUT.println("--windows and --callers need numbers from 1 on");
            return CommandLine.ExitCode.USAGE;
        }
        if (pages != null && !Files.isRegularFile(pages.resolve("performance.md"))) {
            OUT.println("--write needs a folder with a performance.md, as docs has it; " + pages + " has none");
            return CommandLine.ExitCode.USAGE;
        }
        Path results =
                Files.createDirectories(pages == null ? Path.of("target", "bench") : pages.resolve("performance"));
        List<Part> wanted = soak ? List.of(Part.SOAK) : parts;
        long seconds = estimate(wanted);
        long begun = System.nanoTime();
        boolean met = true;
        for (Part part : wanted) {
            Section section = benchmark(part, results).measure(results, text -> told(begun, seconds, text));
            tell(part, section, results);
            met &= section.isMet();
        }
        return shortly || met ? 0 : 1;
    }

    private void tell(Part part, Section section, Path results) throws IOException {
        String origin = Origin.of(command()).text(part);
        String text = "%s\n\n%s".formatted(origin, section.markdown());
        OUT.printf("%n%s%n", text);
        if (pages == null) {
            Files.writeString(results.resolve(section.name() + ".md"), text);
        } else {
            new Page(pages.resolve("performance.md")).put(section, text);
        }
    }

    private String command() {
        List<String> arguments =
                spec == null ? List.of() : spec.commandLine().getParseResult().originalArgs();
        return String.join(" ", "./bench", String.join(" ", arguments)).strip();
    }

    /** In seconds. */
    long estimate(List<Part> wanted) {
        return wanted.stream()
                .map(part -> benchmark(part, Path.of("")).estimate())
                .mapToLong(Duration::toSeconds)
                .sum();
    }

    private Benchmark benchmark(Part part, Path results) {
        int values = shortly ? 1 : windows;
        Duration window = Duration.ofMillis(shortly ? 100 : 1_000);
        Duration warmUp = shortly ? Duration.ofMillis(200) : WARM_UP;
        return switch (part) {
            case CALLS ->
                new CallBenchmark(new CallPlan(contenders, callers, values, window, warmUp), recorded ? results : null);
            case THREADS -> new ThreadBenchmark(MANY_CALLERS, values, window, warmUp);
            case STARTUP -> new StartupBenchmark(values);
            case TOKENS -> new TokenBenchmarks(shortly);
            case CONSOLE -> shortly ? ConsoleBenchmark.SHORT : ConsoleBenchmark.LONG;
            case SOAK -> new SoakBenchmark(shortly ? SoakPlan.SHORT : SoakPlan.LONG);
        };
    }

    private static void told(long begun, long estimate, String part) {
        OUT.printf("%4d s of about %d  %s ...%n", (System.nanoTime() - begun) / 1_000_000_000, estimate, part);
    }
}
