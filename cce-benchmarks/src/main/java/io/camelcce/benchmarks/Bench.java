package io.camelcce.benchmarks;

import io.camelcce.benchmarks.tokens.TokenBenchmarks;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./bench}: measures, and prints tables. */
@Command(
        name = "./bench",
        description = "Measures what tokens cost. Ends with 0 if every limit is met, with 1 if one is missed.",
        synopsisHeading = "usage: ",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {

    private static final PrintStream OUT = System.out;

    @Option(
            names = "--short",
            description = "only to see that everything works: the values mean little, and every limit counts as met")
    private boolean shortly;

    /** Exits with what came of it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("cce-bench");
        try {
            long begun = System.nanoTime();
            Report report = new Report(new TokenBenchmarks(shortly).measure(folder, part -> told(begun, part)));
            OUT.printf("%n%s%n%n%s", Machine.text(), report.markdown());
            return shortly || report.isMet() ? 0 : 1;
        } finally {
            delete(folder);
        }
    }

    private static void told(long begun, String part) {
        OUT.printf("%4d s  %s ...%n", (System.nanoTime() - begun) / 1_000_000_000, part);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Bench::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
