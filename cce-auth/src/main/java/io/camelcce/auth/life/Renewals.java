package io.camelcce.auth.life;

import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.IntegrationName;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Begins renewals, and everything else that callers wait for. */
final class Renewals {

    private final Ports ports;
    private final Flights flights = new Flights();
    private final UnderWay underWay = new UnderWay();
    private final UnstoredGrants unstored = new UnstoredGrants();

    Renewals(Ports ports) {
        this.ports = ports;
    }

    Ports ports() {
        return ports;
    }

    UnstoredGrants unstored() {
        return unstored;
    }

    long now() {
        return ports.clock().millis();
    }

    Flight begin() {
        return flights.begin();
    }

    void ended(Flight flight) {
        flights.ended(flight);
    }

    boolean isClosed() {
        return flights.isClosed();
    }

    void close() {
        flights.close();
    }

    /** Waits for the renewals that were begun before the end: what a server granted them has to be stored. */
    void awaitUnderWay(Duration patience) {
        underWay.awaitNone(patience);
    }

    Renewed renew(IntegrationName integration, AuthorizationId id, Aim aim) {
        // Before it is asked whether this is closed: what asks a server is always waited for.
        underWay.begin();
        try {
            return new TokenRenewal(ports, unstored, flights::isClosed, integration, id, aim).run();
        } finally {
            underWay.end();
        }
    }

    /**
     * Runs a task elsewhere.
     *
     * @param executor does it
     * @param task what is done
     * @param rejected hears of it if that is not possible
     */
    void launch(Executor executor, Runnable task, Consumer<Renewed.Failed> rejected) {
        try {
            executor.execute(task);
        } catch (RuntimeException full) {
            rejected.accept(broken(full));
        } catch (Error noThread) {
            rejected.accept(broken(noThread));
            throw noThread;
        }
    }

    static Renewed.Failed broken(Throwable cause) {
        return new Renewed.Failed("The token could not be asked for: " + TokenRenewal.text(cause), true, null);
    }

    void tell(AuthorizationEvent event) {
        ports.toTell().happened(event);
    }
}
