package io.camelcce.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients are told through random faults is what the contact centre did. {@code ./verify --history} goes on for longer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryTest {

    private static final long SEED = 4711;
    private static final int CALLS = 3_000;

    private RoundResult result;

    @BeforeAll
    void play() throws Exception {
        result = new Round(SEED, CALLS, HistoryCheck.CLIENTS).play();
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
        assertThat(result.outcomes().words().of(verdict.word())).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {Outcomes.REPLAYED, Outcomes.CONFLICT, Outcomes.RESUBMITTED, Outcomes.LATE})
    void everyTroubleOccurs(String kind) {
        assertThat(result.outcomes().notable().of(kind)).isPositive();
    }
}
