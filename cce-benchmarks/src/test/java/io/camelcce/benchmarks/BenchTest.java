package io.camelcce.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.benchmarks.measured.Limit;
import io.camelcce.benchmarks.measured.Measurement;
import io.camelcce.benchmarks.measured.Report;
import io.camelcce.benchmarks.measured.Series;
import io.camelcce.benchmarks.tokens.TokenBenchmarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.OptionSpec;

/** The measurements work. What they measure is for the page, not for a test: but for what is a matter of counting. */
class BenchTest {

    private static final Path PAGE = Path.of("..", "docs", "performance.md");

    @Test
    void everyContenderIsMeasuredAndWrittenIntoThePage(@TempDir Path docs) throws IOException {
        Files.copy(PAGE, docs.resolve("performance.md"));

        assertThat(bench("--only", "calls", "--short", "--callers", "1,16", "--write", docs.toString()))
                .isZero();

        assertThat(page(docs))
                .contains("| 1 caller | calls/s | CPU µs/call | bytes/call | p50 µs | p99 µs |")
                .contains("| 16 callers |")
                .contains("| floor |", "| hc5 |", "| jdk |", "| camel-http |", "| camel-http-toD |", "| cce |")
                .contains("cce against hc5 at 16 callers: calls/s", "cce against camel-http at 16 callers: bytes/call");
        assertThat(Files.readAllLines(docs.resolve("performance/calls.csv")))
                .contains("callers,contender,metric,median,least,greatest,windows")
                .anyMatch(line -> line.startsWith("16,jdk,p99 µs,"));
        assertThat(docs.resolve("performance/calls.svg")).content().contains("<svg", "</svg>");
        assertThat(docs.resolve("performance/calls.png")).isNotEmptyFile();
    }

    @Test
    void threadsAndStartsAreMeasured(@TempDir Path docs) throws IOException {
        Files.copy(PAGE, docs.resolve("performance.md"));

        assertThat(bench("--only", "threads,startup", "--short", "--write", docs.toString()))
                .isZero();

        assertThat(page(docs))
                .contains("| cce, 64 callers: throughput on virtual threads against platform threads |")
                .contains("| start-up with one cce: endpoint, beyond the one with camel-http |");
    }

    @Test
    void aSoakIsMeasured(@TempDir Path docs) throws IOException {
        Files.copy(PAGE, docs.resolve("performance.md"));

        assertThat(bench("--soak", "--short", "--write", docs.toString())).isZero();

        assertThat(page(docs))
                .contains("| the heap after 300 getTask calls: what it rises by for a call |")
                .contains("| half of the calls, spread over 5 integrations, against one integration: time |")
                .contains("| 99 of 100 calls, spread over 5 integrations, against one integration: time |")
                .contains("| 99 of 100 calls with 5 integrations are done in |")
                .contains("| threads with 5 integrations |");
    }

    @Test
    void pagesOfTheConsoleAreMeasured(@TempDir Path docs) throws IOException {
        Files.copy(PAGE, docs.resolve("performance.md"));

        assertThat(bench("--only", "console", "--short", "--write", docs.toString()))
                .isZero();

        assertThat(page(docs))
                .contains("| the first page of 60 authorizations, over HTTP |")
                .contains("| the last page of 60 authorizations, over HTTP |")
                .contains("| the page that a part of a name finds of 60 authorizations, over HTTP |")
                .contains("| at most 50 ms |");
    }

    @Test
    void measuresTokensShortly(@TempDir Path folder) throws Exception {
        List<String> parts = new ArrayList<>();

        List<Measurement> measured = new TokenBenchmarks(true).measurements(folder, parts::add);

        assertThat(parts).hasSize(4);
        assertThat(measured).hasSize(11).allSatisfy(one -> assertThat(one.value())
                .isFinite());
        assertThat(valueOf(measured, "token requests of")).isEqualTo(1);
        assertThat(valueOf(measured, "classes of H2 and Tink")).isZero();
        assertThat(new Report(measured).markdown()).contains("| a read of the clock, to compare with | ");
    }

    @Test
    void everyPartHasItsPlaceOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        for (Part part : Part.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            assertThat(page).containsOnlyOnce("<!-- measured: " + name + " -->");
            assertThat(page).containsOnlyOnce("<!-- end: " + name + " -->");
        }
    }

    @Test
    void theScriptTellsOfEveryOption() throws IOException {
        String script = Files.readString(Path.of("..", "bench"));

        assertThat(Bench.commandLine(new Bench()).getCommandSpec().options())
                .extracting(OptionSpec::longestName)
                .allSatisfy(name ->
                        assertThat(script).contains("\n  " + name + " ").containsPattern("[ |]" + name + "( \\||\\))"));
    }

    @Test
    void itIsMeantToTakeLessThanAQuarterOfAnHour() {
        assertThat(new Bench().estimate(Part.usual())).isLessThan(15 * 60);
    }

    @Test
    void aWrongOptionIsNoMeasurement() {
        assertThat(bench("--nonsense")).isEqualTo(2);
        assertThat(bench("--only", "nothing")).isEqualTo(2);
        assertThat(bench("--contenders", "nobody")).isEqualTo(2);
        assertThat(bench("--windows", "0")).isEqualTo(2);
        assertThat(bench("--only", "startup", "--short", "--write", "nowhere")).isEqualTo(2);
    }

    @Test
    void tellsWhatIsMissed() {
        Report report = new Report(List.of(
                new Measurement("a read", 120.25, "ns", "110 to 130 of 7", Limit.atMost(100)),
                new Measurement("a ratio", 0.95, "", "", Limit.atLeast(1).orAcceptable(0.9)),
                new Measurement("a clock", 30, "ns", "", null)));

        assertThat(report.isMet()).isFalse();
        assertThat(report.markdown())
                .contains("| a read | 120.3 ns | 110 to 130 of 7 | at most 100 ns | **missed** |")
                .contains("| a ratio | 0.95 |  | at least 1, acceptable 0.90 | missed, acceptable |")
                .contains("| a clock | 30 ns |  |  |  |");
    }

    @Test
    void whatIsAcceptableIsNotMissed() {
        Limit limit = Limit.atMost(1).orAcceptable(1.15);

        assertThat(List.of(limit.of(1), limit.of(1.1), limit.of(1.2)))
                .containsExactly(Limit.Verdict.MET, Limit.Verdict.ACCEPTABLE, Limit.Verdict.MISSED);
    }

    @Test
    void theMedianIsTheOneInTheMiddle() {
        assertThat(Series.of(3, 1, 2).median()).isEqualTo(2);
        assertThat(Series.of(4, 1, 2, 3).median()).isEqualTo(2.5);
        assertThat(Series.of(4, 1, 2, 3).spread()).isEqualTo("1 to 4 of 4");
    }

    private static int bench(String... arguments) {
        return Bench.commandLine(new Bench()).execute(arguments);
    }

    private static String page(Path docs) throws IOException {
        return Files.readString(docs.resolve("performance.md"));
    }

    private static double valueOf(List<Measurement> measured, String beginning) {
        return measured.stream()
                .filter(one -> one.what().startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
