package io.camelcce.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.benchmarks.tokens.TokenBenchmarks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurements work. What they measure is for the page, not for a test: but for what is a matter of counting. */
class BenchTest {

    @Test
    void measuresTokensShortly(@TempDir Path folder) throws Exception {
        List<String> parts = new ArrayList<>();

        List<Measurement> measured = new TokenBenchmarks(true).measure(folder, parts::add);

        assertThat(parts).hasSize(4);
        assertThat(measured).hasSize(11).allSatisfy(one -> assertThat(one.value())
                .isFinite());
        assertThat(valueOf(measured, "token requests of")).isEqualTo(1);
        assertThat(valueOf(measured, "classes of H2 and Tink")).isZero();
        assertThat(new Report(measured).markdown()).contains("| a read of the clock, to compare with | ");
    }

    @Test
    void tellsWhatIsMissed() {
        Report report = new Report(List.of(
                new Measurement("a read", 120.25, "ns", "110 to 130 of 7", 100.0),
                new Measurement("a clock", 30, "ns", "", null)));

        assertThat(report.isMet()).isFalse();
        assertThat(report.markdown())
                .contains("| a read | 120.3 ns | 110 to 130 of 7 | 100 ns | **missed** |")
                .contains("| a clock | 30 ns |  |  |  |");
    }

    @Test
    void theMedianIsTheOneInTheMiddle() {
        assertThat(Series.of(3, 1, 2).median()).isEqualTo(2);
        assertThat(Series.of(4, 1, 2, 3).median()).isEqualTo(2.5);
        assertThat(Series.of(4, 1, 2, 3).spread()).isEqualTo("1 to 4 of 4");
    }

    private static double valueOf(List<Measurement> measured, String beginning) {
        return measured.stream()
                .filter(one -> one.what().startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
