package io.camelcce.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlopeTest {

    @Test
    void whatRisesByTheSameEachTimeRisesByThat() {
        assertThat(Slope.of(List.of(5.0, 7.0, 9.0, 11.0))).isCloseTo(2, within(1e-9));
    }

    @Test
    void whatGoesUpAndDownIsFlat() {
        assertThat(Slope.of(List.of(5.0, 6.0, 6.0, 5.0))).isCloseTo(0, within(1e-9));
    }
}
