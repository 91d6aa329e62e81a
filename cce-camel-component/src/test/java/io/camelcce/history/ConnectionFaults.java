package io.camelcce.history;

import io.camelcce.wiremock.proxy.ConnectionScript;
import io.camelcce.wiremock.proxy.Fault;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntFunction;

/** What befalls each connection, by its number and a seed. */
final class ConnectionFaults implements IntFunction<ConnectionScript> {

    private static final int BYTES_OF_A_REQUEST = 800;
    private static final int BYTES_OF_REQUESTS = 4_000;
    private static final int BYTES_OF_ANSWERS = 1_600;
    private static final int LONGEST_DELAY = 600;

    private final long seed;
    private final double share;
    private final Counts played;

    /** @param share of the connections that something befalls */
    ConnectionFaults(long seed, double share, Counts played) {
        this.seed = seed;
        this.share = share;
        this.played = played;
    }

    @Override
    public ConnectionScript apply(int number) {
        Random random = Seeds.random(seed, number);
        if (random.nextDouble() >= share) {
            return ConnectionScript.untouched();
        }
        if (random.nextInt(5) == 0) {
            return ConnectionScript.untouched().onRequest(faultOfFirstRequest(random));
        }
        return random.nextBoolean()
                ? ConnectionScript.untouched().onRequest(fault(random, BYTES_OF_REQUESTS, "request"))
                : ConnectionScript.untouched().onAnswer(fault(random, BYTES_OF_ANSWERS, "answer"));
    }

    /** Of a request that certainly comes: it arrives after its retry, or never. */
    private Fault faultOfFirstRequest(Random random) {
        int at = random.nextInt(BYTES_OF_A_REQUEST);
        return random.nextInt(4) == 0
                ? played("stall", "first request", Fault.stall(at))
                : played("hold", "first request", Fault.hold(at));
    }

    private Fault fault(Random random, int bytes, String direction) {
        int at = random.nextInt(bytes);
        int kind = random.nextInt(100);
        if (kind < 25) {
            return played("reset", direction, Fault.reset(at));
        } else if (kind < 45) {
            return played("cut", direction, Fault.cut(at));
        } else if (kind < 55) {
            return played("half-close", direction, Fault.halfClose(at));
        } else if (kind < 67) {
            return played("stall", direction, Fault.stall(at));
        } else if (kind < 85) {
            return played("hold", direction, Fault.hold(at));
        } else if (kind < 92) {
            return played("delay", direction, Fault.delay(at, Duration.ofMillis(random.nextInt(LONGEST_DELAY))));
        } else {
            return played("slice", direction, Fault.slice(1 + random.nextInt(40), Duration.ofMillis(1)));
        }
    }

    private Fault played(String kind, String direction, Fault fault) {
        played.add(kind + " of " + direction);
        return fault;
    }
}
