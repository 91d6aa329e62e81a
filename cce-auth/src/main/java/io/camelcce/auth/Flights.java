package io.camelcce.auth;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All flights under way. Once they are closed, whoever waits is let go, and nobody waits any more. */
final class Flights {

    private final Set<Flight> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Flight begin() {
        Flight flight = new Flight();
        underWay.add(flight);
        // Behind the add: either this sees the end, or the end sees the flight.
        if (closed) {
            flight.landElsewhere();
        }
        return flight;
    }

    void ended(Flight flight) {
        underWay.remove(flight);
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
        underWay.forEach(Flight::landElsewhere);
    }
}
