package io.camelcce.camel;

import io.camelcce.task.TrackingId;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Tracking ids for calls that have none. They tell calls apart in logs, and are no secret: nobody waits for a random source. */
final class TrackingIds {

    private static final long VERSION = 0xF000;
    private static final long VERSION_4 = 0x4000;
    private static final long VARIANT = 0xC000_0000_0000_0000L;
    private static final long VARIANT_2 = 0x8000_0000_0000_0000L;

    private TrackingIds() {}

    /** One with a UUID of version 4 in it (RFC 9562, section 5.4). */
    static TrackingId next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        UUID uuid = new UUID((random.nextLong() & ~VERSION) | VERSION_4, (random.nextLong() & ~VARIANT) | VARIANT_2);
        return new TrackingId("Camel_" + uuid);
    }
}
