package io.camelcce.architecture.violations.task;

import java.time.Instant;
import java.util.function.Supplier;

public final class RefersToTheClock {

    Supplier<Instant> clock() {
        return Instant::now;
    }
}
