package io.camelcce.http;

import io.camelcce.authorization.ServerUrl;
import java.util.Locale;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes the client that camel-http makes for an {@code http(s)} endpoint, so that what is configured there of TLS and
 * proxies applies here too. Retries, redirects, cookies, authentication and compression of the client are off, and the
 * heads of answers are bounded.
 */
public final class CamelHttpClient {

    private static final String TLS = "https";

    private CamelHttpClient() {}

    /**
     * An HTTP transport to one server.
     *
     * @param context whose {@code http} or {@code https} component makes the client
     * @param server the only server that the transport is for
     * @param closedBecause what people should look at when the server closes a connection before it answers; empty if
     *     nothing is known
     * @param watch ends exchanges that take too long; to be closed after the transport
     * @throws IllegalArgumentException if the settings do not go with the component of the context
     * @throws Exception if camel-http cannot make the client
     */
    public static HttpTransport open(
            CamelContext context, ServerUrl server, HttpSettings settings, String closedBecause, ExchangeWatch watch)
            throws Exception {
        HttpEndpoint endpoint = endpoint(context, server, settings);
        HttpClientConfigurer configured = endpoint.getHttpClientConfigurer();
        endpoint.setHttpClientConfigurer(builder -> {
            if (configured != null) {
                configured.configureHttpClient(builder);
            }
            restrain(builder, settings);
            if (!scheme(server).equals(TLS)) {
                callDirectly(builder);
            }
        });
        ServiceHelper.startService(endpoint);
        return new HttpTransport(
                endpoint.getHttpClient(),
                settings.responseTimeout(),
                closedBecause,
                watch,
                () -> ServiceHelper.stopService(endpoint));
    }

    private static void restrain(HttpClientBuilder builder, HttpSettings settings) {
        builder.disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                // All exchanges are one user's: no connection is kept for some of them.
                .disableConnectionState()
                .disableContentCompression()
                // The http component may have credentials, for other servers; those for a proxy stay in use.
                .replaceExecInterceptor(ChainElement.PROTOCOL.name(), new LeasedExchange())
                .setRequestExecutor(new MarkingRequestExecutor(Timeout.of(settings.responseTimeout())));
    }

    /** Without TLS, a server is on loopback; a proxy would be sent the token, and has another loopback. */
    private static void callDirectly(HttpClientBuilder builder) {
        builder.setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE));
    }

    private static HttpEndpoint endpoint(CamelContext context, ServerUrl server, HttpSettings settings)
            throws Exception {
        String scheme = scheme(server);
        int connections = settings.connectionsPerHost();
        String uri = "%s://%s?connectTimeout=%d&responseTimeout=%d&connectionsPerRoute=%d&maxTotalConnections=%d"
                .formatted(
                        scheme,
                        server.uri().getRawAuthority(),
                        settings.connectTimeout().toMillis(),
                        settings.responseTimeout().toMillis(),
                        connections,
                        connections);
        HttpComponent configured = context.getComponent(scheme, HttpComponent.class);
        HttpComponent bounded = BoundedHttpComponent.like(configured, scheme.equals(TLS) ? settings.tls() : null);
        HttpEndpoint endpoint = (HttpEndpoint) bounded.createEndpoint(uri);
        // A listener, and the log that is one, would see tokens; and Camel's own cannot do without an exchange.
        endpoint.setLogHttpActivity(false);
        endpoint.setHttpActivityListener(null);
        return endpoint;
    }

    private static String scheme(ServerUrl server) {
        return server.uri().getScheme().toLowerCase(Locale.ROOT);
    }
}
