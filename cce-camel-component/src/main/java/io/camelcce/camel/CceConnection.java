package io.camelcce.camel;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcce.auth.NoToken;
import io.camelcce.auth.PresentedToken;
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
import io.camelcce.task.Wire;
import io.camelcce.wire.DigitalRouting;
import java.io.Closeable;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;

/** What the endpoints of a component share: the way to the contact centre, and the tokens for it. */
final class CceConnection implements Closeable {

    private static final String AUTHORIZATION_HEADER = "Authorization";
    private static final String OWN = "default";
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
    private final CceOwnTokens ownTokens;

    /** @throws RuntimeException if the settings of the component are illegal, or camel-http cannot make a client */
    CceConnection(CceComponent component) {
        this.component = component;
        this.settings = CceSettings.of(component);
        this.mapper = CceConverters.mapper(component.getCamelContext());
        this.clients = new CceClients(component.getCamelContext());
        this.ownTokens = new CceOwnTokens(component, clients, settings);
        HttpTransport transport = clients.open(settings.domain().url(), settings.http(), CLOSED_BECAUSE);
        this.wire = new DigitalRouting(transport, settings.domain(), settings.profile(), Clock.systemUTC());
        RecentRefusal refusal = new RecentRefusal(clock);
        this.calls = listeners(refusal);
        CcePing ping = new CcePing(clients, settings);
        CceReadiness.watch(component, settings.domain(), ping::send, refusal).ifPresent(clients::add);
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

    ObjectMapper mapper() {
        return mapper;
    }

    CallListener calls() {
        return calls;
    }

    /** Never goes back. */
    Instant now() {
        return clock.instant();
    }

    Domain domain() {
        return settings.domain();
    }

    /** What the wire wants of a create. */
    CreateRules createRules() {
        return wire.createRules();
    }

    /** The contact centre, under an authorization. */
    ContactCenter contactCenter(AccessTokens tokens) {
        return new ContactCenter(wire, tokens, clock, settings.patience());
    }

    /**
     * The tokens of an authorization.
     *
     * @param authorization {@code default}, {@code exchange} or {@code none}
     * @throws IllegalArgumentException if there is no such authorization, or its credentials are not usable
     */
    TokensOfExchange tokens(String authorization) {
        switch (authorization) {
            case OWN -> {
                AccessTokens own = ownTokens.get();
                return exchange -> own;
            }
            case "exchange" -> {
                return exchange ->
                        PresentedToken.fromHeader(exchange.getMessage().getHeader(AUTHORIZATION_HEADER, String.class));
            }
            case "none" -> {
                AccessTokens none = new NoToken();
                return exchange -> none;
            }
            default ->
                throw new IllegalArgumentException(
                        "authorization=%s is not known: use default, exchange or none".formatted(authorization));
        }
    }

    boolean isClosed() {
        return clients.isClosed();
    }

    @Override
    public void close() {
        clients.close();
    }
}
