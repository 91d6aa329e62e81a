package io.camelcce.history;

import static io.camelcce.history.HandMadeHistory.payload;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An original that arrives after its retry is told from all else that arrives late. */
class OutcomesTest {

    private static final Payload ANN = payload("ann");

    private final HandMadeHistory history = new HandMadeHistory();

    @Test
    void anOriginalThatArrivesAfterItsRetryIsCounted() {
        history.create(ANN, told(Verdict.DONE, 2))
                .request("track", 201)
                .lateRequest("track", 409)
                .task("t1", ANN);

        assertThat(count(Outcomes.OVERTAKEN)).isOne();
        assertThat(count(Outcomes.LATE)).isOne();
    }

    @Test
    void theOnlyAttemptHasNoRetryToComeAfter() {
        history.create(ANN, told(Verdict.DONE, 1)).lateRequest("track", 201).task("t1", ANN);

        assertThat(count(Outcomes.OVERTAKEN)).isZero();
        assertThat(count(Outcomes.LATE)).isOne();
    }

    @Test
    void anAttemptOfACallThatIsOpenMayBeTheLastOne() {
        history.create(ANN, told(Verdict.UNKNOWN, 2)).lateRequest("track", 201).task("t1", ANN);

        assertThat(count(Outcomes.OVERTAKEN)).isZero();
        assertThat(count(Outcomes.LATE)).isOne();
    }

    @Test
    void whatArrivesInTimeIsNotLate() {
        history.create(ANN, told(Verdict.DONE, 2))
                .request("track", 201)
                .request("track", 409)
                .task("t1", ANN);

        assertThat(count(Outcomes.OVERTAKEN)).isZero();
        assertThat(count(Outcomes.LATE)).isZero();
    }

    private static Told told(Verdict verdict, int attempts) {
        return new Told(verdict, null, "t1", "track", null, false, null, attempts, Duration.ZERO);
    }

    private long count(String kind) {
        return Outcomes.of(history.evidence()).notable().of(kind);
    }
}
