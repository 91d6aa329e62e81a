package io.camelcce.auth;

import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.IntegrationName;
import java.util.function.Consumer;

/** Begins renewals, and everything else that callers wait for. */
final class Renewals {

    private final Ports ports;
    private final Flights flights = new Flights();
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

    TokenRenewal renewal(IntegrationName integration, AuthorizationId id, Aim aim) {
        return new TokenRenewal(ports, unstored, flights::isClosed, integration, id, aim);
    }

    /**
     * Runs a task elsewhere.
     *
     * @param rejected hears of it if that is not possible
     */
    void launch(Runnable task, Consumer<Renewed.Failed> rejected) {
        try {
            ports.executor().execute(task);
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
