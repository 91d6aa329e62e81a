package io.camelcce.camel;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcce.auth.CachedTokens;
import io.camelcce.auth.ClientCredentials;
import io.camelcce.auth.ClientCredentialsRequest;
import io.camelcce.auth.FixedToken;
import io.camelcce.auth.NoToken;
import io.camelcce.auth.PresentedToken;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.Domain;
import io.camelcce.authorization.ServerUrl;
import io.camelcce.camel.monitor.CallEvents;
import io.camelcce.camel.monitor.CallListener;
import io.camelcce.camel.monitor.CallListeners;
import io.camelcce.camel.monitor.OptionalTimers;
import io.camelcce.camel.monitor.RecentRefusal;
import io.camelcce.http.CamelHttpClient;
import io.camelcce.http.HttpSettings;
import io.camelcce.http.HttpTransport;
import io.camelcce.task.ContactCenter;
import io.camelcce.task.CreateRules;
import io.camelcce.task.Trouble;
import io.camelcce.task.Wire;
import io.camelcce.wire.DigitalRouting;
import io.camelcce.wire.Ping;
import java.io.Closeable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.util.IOHelper;
import org.jspecify.annotations.Nullable;

/** What the endpoints of a component share: the way to the contact centre, and the tokens for it. */
final class CceConnection implements Closeable {

    private static final String AUTHORIZATION_HEADER = "Authorization";
    private static final String OWN = "default";
    private static final String CLOSED_BECAUSE =
            "usual causes are that the proxy of the contact center does not list the"
                    + " address that this application calls from (NGX_CLOUDCONNECT_CLIENT_IPS),"
                    + " or asks for a client certificate, as on port 8445";

    private final CceComponent component;
    private final CceSettings settings;
    private final InstantSource clock = new MonotonicClock();
    private final ObjectMapper mapper;
    private final Wire wire;
    private final CallListener calls;
    private final List<Closeable> opened = new ArrayList<>();
    private @Nullable AccessTokens ownTokens;
    private @Nullable Ping ping;
    private volatile boolean closed;

    /** @throws RuntimeException if the settings of the component are illegal, or camel-http cannot make a client */
    CceConnection(CceComponent component) {
        this.component = component;
        this.settings = CceSettings.of(component);
        this.mapper = mapper(component.getCamelContext());
        HttpTransport transport = open(settings.domain().url(), settings.http(), CLOSED_BECAUSE);
        this.wire = new DigitalRouting(transport, settings.domain(), settings.profile(), Clock.systemUTC());
        RecentRefusal refusal = new RecentRefusal(OWN, clock);
        this.calls = listeners(refusal);
        CceReadiness.watch(component, settings.domain(), this::ping, refusal).ifPresent(opened::add);
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
                AccessTokens own = ownTokens();
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

    private synchronized AccessTokens ownTokens() {
        if (ownTokens == null) {
            CceCredentials credentials = CceCredentials.of(component);
            ownTokens = credentials instanceof CceCredentials.Token fixed
                    ? new FixedToken(fixed.token())
                    : cached(((CceCredentials.Client) credentials).credentials());
        }
        return ownTokens;
    }

    private AccessTokens cached(ClientCredentials credentials) {
        HttpTokenTransport transport =
                new HttpTokenTransport(open(credentials.tokenUrl(), settings.http(), ""), oneExchange());
        // Rejects what comes after its end, so that nobody waits for it; the pools of Camel drop that silently.
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "cce-token");
            thread.setDaemon(true);
            return thread;
        });
        opened.add(executor::shutdownNow);
        InstantSource wallClock = Clock.systemUTC();
        return new CachedTokens(new ClientCredentialsRequest(credentials, transport, wallClock), executor, wallClock);
    }

    /** What is in the way to the contact centre, if something is. */
    private Optional<Trouble> ping() {
        Ping open = openPing();
        return open == null
                ? Optional.of(new Trouble("the cce component is stopped", false, null, null))
                : open.send(oneExchange());
    }

    /** Made when it is first needed, with a connection of its own: a check says nothing of how busy the calls are. */
    private synchronized @Nullable Ping openPing() {
        if (closed) {
            return null;
        }
        if (ping == null) {
            HttpSettings single = settings.http().withConnectionsPerHost(1);
            ping = new Ping(
                    open(settings.domain().url(), single, CLOSED_BECAUSE), settings.domain(), settings.profile());
        }
        return ping;
    }

    /** How long an exchange may take that is not part of a call, or that several calls wait for. */
    private Duration oneExchange() {
        return settings.http().connectTimeout().plus(settings.http().responseTimeout());
    }

    private HttpTransport open(ServerUrl server, HttpSettings http, String closedBecause) {
        try {
            HttpTransport transport = CamelHttpClient.open(component.getCamelContext(), server, http, closedBecause);
            opened.add(transport);
            return transport;
        } catch (Exception failed) {
            throw RuntimeCamelException.wrapRuntimeException(failed);
        }
    }

    private static ObjectMapper mapper(CamelContext context) {
        ObjectMapper ofRegistry = CamelContextHelper.findSingleByType(context, ObjectMapper.class);
        return ofRegistry == null ? new ObjectMapper() : ofRegistry;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        IOHelper.close(opened.toArray(new Closeable[0]));
    }
}
