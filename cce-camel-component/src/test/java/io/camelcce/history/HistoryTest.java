package io.camelcce.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients are told through random faults is what the contact centre did. {@code ./verify --history} goes on for longer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryTest {

    /** Its round breaks most connections, and repeats do not run out in it: so originals are overtaken by the dozen. */
    private static final long SEED = 4710;

    private static final int CALLS = 3_000;
    /** With the calls that are under way then, a minute at most. */
    private static final Duration LIMIT = Duration.ofSeconds(45);

    private static final PrintStream OUT = System.out;
    /** {@code ./verify} shows what begins with it. */
    private static final String SHOWN = "History check: ";

    private RoundResult result;

    @BeforeAll
    void play() throws Exception {
        show("seed %d, %d calls of %d clients, within a minute".formatted(SEED, CALLS, HistoryCheck.CLIENTS));
        Report report = new Report(HistoryTest::show, SEED);
        result = new Round(SEED, CALLS, HistoryCheck.CLIENTS, LIMIT).play(report::begins);
        report.isTrue(result);
        if (!result.isWhole()) {
            show("this machine was too slow for all calls, so it is not required that every trouble occurred");
        }
    }

    private static void show(String line) {
        OUT.println(SHOWN + line);
    }

    @Test
    void nothingContradictsTheLedger() {
        assertThat(result.contradictions())
                .withFailMessage(() -> "Seed %d: %s%n%s"
                        .formatted(
                                SEED,
                                result.contradictions().get(0),
                                Story.of(result.contradictions().get(0), result.evidence())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void everyOutcomeOccurs(Verdict verdict) {
        assumeThat(result.isWhole()).isTrue();

        assertThat(result.outcomes().words().of(verdict.word())).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Outcomes.REPLAYED, Outcomes.CONFLICT, Outcomes.RESUBMITTED, Outcomes.LATE, Outcomes.OVERTAKEN})
    void everyTroubleOccurs(String kind) {
        assumeThat(result.isWhole()).isTrue();

        assertThat(result.outcomes().notable().of(kind)).isPositive();
    }
}
