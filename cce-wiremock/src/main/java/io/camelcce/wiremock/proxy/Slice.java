package io.camelcce.wiremock.proxy;

import java.time.Duration;

/** Pieces of at most that many bytes, with a pause in between. */
record Slice(int bytes, Duration between) implements Fault {

    /** All at once. */
    static final Slice NONE = new Slice(Integer.MAX_VALUE, Duration.ZERO);

    Slice {
        if (bytes < 1 || between.isNegative()) {
            throw new IllegalArgumentException(
                    "a slice has 1 byte or more and a pause of 0 or more, not %d and %s".formatted(bytes, between));
        }
    }
}
