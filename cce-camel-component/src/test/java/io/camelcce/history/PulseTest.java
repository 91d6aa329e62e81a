package io.camelcce.history;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PulseTest {

    @Test
    void itGoesOnWhileTheProcessRuns() {
        try (Pulse pulse = new Pulse()) {
            await().atMost(Duration.ofMinutes(1)).until(() -> pulse.time().compareTo(Duration.ofMillis(300)) >= 0);
        }
    }
}
