package io.camelcce.history;

import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.proxy.FaultyProxy;
import java.util.Optional;
import java.util.Random;

/** What is wrong for all clients at once, for a while. Safe for several threads. */
final class Weather {

    private static final int FULL = 0;

    private final SimulatedContactCenter contactCenter;
    private final FaultyProxy proxy;
    private final Random random;
    private final Counts played;
    private int changes;

    Weather(SimulatedContactCenter contactCenter, FaultyProxy proxy, Random random, Counts played) {
        this.contactCenter = contactCenter;
        this.proxy = proxy;
        this.random = random;
        this.played = played;
    }

    /** Lets it change if it has not yet done so this often. */
    synchronized void change(int times) {
        while (changes < times) {
            changes++;
            clear();
            next();
        }
    }

    /** Nothing is wrong any more, and what was held is let go. */
    synchronized void clear() {
        contactCenter.set(Switches.CAPACITY, Switches.CAPACITY.byDefault());
        contactCenter.set(Switches.REQUESTS_PER_SECOND, Optional.empty());
        proxy.accept();
        proxy.release();
    }

    private void next() {
        int which = random.nextInt(100);
        if (which < 40) {
            played.add("fair weather");
        } else if (which < 60) {
            played.add("connections refused");
            proxy.refuse();
            proxy.dropIdle();
        } else if (which < 70) {
            played.add("idle connections dropped");
            proxy.dropIdle();
        } else if (which < 80) {
            played.add("queue full");
            contactCenter.set(Switches.CAPACITY, FULL);
        } else if (which < 90) {
            played.add("too many requests");
            contactCenter.set(Switches.REQUEST_BURST, 1);
            contactCenter.set(Switches.REQUESTS_PER_SECOND, Optional.of(1));
        } else {
            played.add("tokens refused");
            contactCenter.refuseTokens();
        }
    }
}
