package io.camelcce.camel;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.Domain;
import io.camelcce.camel.monitor.CallEvents;
import io.camelcce.camel.monitor.CallListener;
import io.camelcce.camel.monitor.CallListeners;
import io.camelcce.camel.monitor.OptionalTimers;
import io.camelcce.camel.monitor.RecentRefusal;
import io.camelcce.http.HttpTransport;
import io.camelcce.task.ContactCenter;
import io.camelcce.task.CreateRules;
import io.camelcce.task.Retries;
import io.camelcce.task.Wire;
import io.camelcce.wire.DigitalRouting;
import java.io.Closeable;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;

/** What the endpoints of an integration share: the way to its contact centre. */
final class CceConnection implements Closeable {

    static final String CLOSED_BECAUSE = "usual causes are that the proxy of the contact center does not list the"
            + " address that this application calls from (NGX_CLOUDCONNECT_CLIENT_IPS),"
            + " or asks for a client certificate, as on port 8445";

    private final CceComponent component;
    private final CceSettings settings;
    private final InstantSource clock = new MonotonicClock();
    private final ObjectMapper mapper;
    private final Wire wire;
    private final CallListener calls;
    private final CceClients clients;
    private final CceRetries retries;

    /**
     * @param clients of this connection alone: they are closed with it
     * @throws RuntimeException if camel-http cannot make a client
     */
    CceConnection(CceComponent component, CceSettings settings, CceClients clients) {
        this.component = component;
        this.settings = settings;
        this.mapper = CceConverters.mapper(component.getCamelContext());
        this.clients = clients;
        this.retries = new CceRetries(settings.domain(), settings.retryBudget());
        HttpTransport transport = clients.open(settings.domain().url(), settings.http(), CLOSED_BECAUSE);
        this.wire = new DigitalRouting(transport, settings.domain(), settings.profile(), Clock.systemUTC());
        RecentRefusal refusal = new RecentRefusal(clock);
        this.calls = listeners(refusal);
        CcePing ping = new CcePing(clients, settings);
        CceReadiness.watch(component, settings, ping::send, refusal).ifPresent(clients::add);
    }

    /** Who hears of the calls that go over this connection. */
    private CallListener listeners(RecentRefusal refusal) {
        CamelContext context = component.getCamelContext();
        List<CallListener> listeners = new ArrayList<>();
        listeners.add(component.callStatistics());
        listeners.add(refusal);
        OptionalTimers.of(context).ifPresent(listeners::add);
        listeners.add(new CallEvents(context));
        return new CallListeners(listeners);
    }

    /** The contact centre at its other end. */
    CceSettings settings() {
        return settings;
    }

    ObjectMapper mapper() {
        return mapper;
    }

    CallListener calls() {
        return calls;
    }

    Domain domain() {
        return settings.domain();
    }

    /** What the wire wants of a create. */
    CreateRules createRules() {
        return wire.createRules();
    }

    /** The contact centre, under an authorization. */
    ContactCenter contactCenter(AccessTokens tokens, Duration patience, Retries retriesOfCall) {
        return new ContactCenter(wire, tokens, clock, patience, retriesOfCall);
    }

    CceRetries retries() {
        return retries;
    }

    boolean isClosed() {
        return clients.isClosed();
    }

    @Override
    public void close() {
        retries.close();
        clients.close();
    }
}
