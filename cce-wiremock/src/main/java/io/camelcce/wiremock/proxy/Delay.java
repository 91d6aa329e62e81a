package io.camelcce.wiremock.proxy;

import java.io.IOException;
import java.time.Duration;

/** What comes is kept for a time. */
record Delay(long atByte, Duration by) implements Strike {

    Delay {
        Strike.check(atByte);
        if (by.isNegative()) {
            throw new IllegalArgumentException("nothing can be delayed by " + by);
        }
    }

    @Override
    public void on(Direction direction) throws IOException {
        direction.keepFor(by);
    }
}
