package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void comesNearerAsTimePasses() {
        HandClock clock = new HandClock();
        Deadline deadline = Deadline.in(Duration.ofSeconds(30), clock);

        clock.pass(Duration.ofSeconds(12));

        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(18));
    }

    @Property
    void leavesNothingOnceItHasPassedAndNeverLess(
            @ForAll @IntRange(min = 0) int patience, @ForAll @IntRange(min = 0) int late) {
        HandClock clock = new HandClock();
        Deadline deadline = Deadline.in(Duration.ofMillis(patience), clock);

        clock.pass(Duration.ofMillis(patience).plusMillis(late));

        assertThat(deadline.remaining()).isZero();
    }

    @Test
    void ofNoPatienceHasPassedAtOnce() {
        assertThat(Deadline.in(Duration.ZERO, new HandClock()).remaining()).isZero();
    }
}
