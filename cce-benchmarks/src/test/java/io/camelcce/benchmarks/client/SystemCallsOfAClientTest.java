package io.camelcce.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.camelcce.benchmarks.contender.ContenderKind;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SystemCallsOfAClientTest {

    @Test
    @Timeout(120)
    void aCallOfTheFloorIsAWriteAndAReadHoweverManyCallAndHoweverOften() throws Exception {
        try (Stage stage = Stage.open()) {
            ClientProcess floor = stage.client(ContenderKind.FLOOR, 16);
            floor.carryOut(Order.counted(16, 5_000));
            OptionalDouble first = floor.systemCalls(16, Duration.ofMillis(500));
            assumeTrue(first.isPresent(), "there is no strace, or it may not look into processes");

            assertThat(first.getAsDouble()).isBetween(1.8, 10.0);
            // It is left alone again, and can be looked into again.
            assertThat(floor.carryOut(Order.counted(16, 100)).calls()).isEqualTo(100);
            assertThat(floor.systemCalls(1, Duration.ofMillis(500)).orElseThrow())
                    .isBetween(1.8, 10.0);
        }
    }
}
