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
import io.camelcce.http.CamelHttpClient;
import io.camelcce.http.HttpTransport;
import io.camelcce.task.ContactCenter;
import io.camelcce.task.TaskField;
import io.camelcce.task.Wire;
import io.camelcce.wire.DigitalRouting;
import java.io.Closeable;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private static final String CLOSED_BECAUSE =
            "usual causes are that the proxy of the contact center does not list the"
                    + " address that this application calls from (NGX_CLOUDCONNECT_CLIENT_IPS),"
                    + " or asks for a client certificate, as on port 8445";

    private final CceComponent component;
    private final CceSettings settings;
    private final InstantSource clock = new MonotonicClock();
    private final ObjectMapper mapper;
    private final Wire wire;
    private final List<Closeable> opened = new ArrayList<>();
    private @Nullable AccessTokens ownTokens;
    private volatile boolean closed;

    /** @throws RuntimeException if the settings of the component are illegal, or camel-http cannot make a client */
    CceConnection(CceComponent component) {
        this.component = component;
        this.settings = CceSettings.of(component);
        this.mapper = mapper(component.getCamelContext());
        HttpTransport transport = open(settings.domain().url(), CLOSED_BECAUSE);
        this.wire = new DigitalRouting(transport, settings.domain(), settings.profile(), Clock.systemUTC());
    }

    ObjectMapper mapper() {
        return mapper;
    }

    Domain domain() {
        return settings.domain();
    }

    /** The fields without which a create is not sent. */
    Set<TaskField> required() {
        return wire.required();
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
            case "default" -> {
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
        HttpTokenTransport transport = new HttpTokenTransport(
                open(credentials.tokenUrl(), ""),
                settings.http().connectTimeout().plus(settings.http().responseTimeout()));
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

    private HttpTransport open(ServerUrl server, String closedBecause) {
        try {
            HttpTransport transport =
                    CamelHttpClient.open(component.getCamelContext(), server, settings.http(), closedBecause);
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
    public void close() {
        closed = true;
        IOHelper.close(opened.toArray(new Closeable[0]));
    }
}
