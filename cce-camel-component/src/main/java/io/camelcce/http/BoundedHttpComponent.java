package io.camelcce.http;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.BeanIntrospection;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.socket.ConnectionSocketFactory;
import org.apache.hc.core5.http.config.Registry;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/** The {@code http} or {@code https} component with all that is set on it, but the connections read bounded heads only. */
final class BoundedHttpComponent extends HttpComponent {

    private final PropertyConfigurer endpoints;

    private BoundedHttpComponent(CamelContext context, PropertyConfigurer endpoints) {
        setCamelContext(context);
        this.endpoints = endpoints;
    }

    /**
     * A component like the one that is set up in the application, or that one itself if its connections are its own
     * business: of another class, or with a connection manager of the user's.
     *
     * @param tls in place of what is set up for TLS; null to leave that
     * @throws Exception as {@link IllegalArgumentException} if {@code tls} cannot be put in place because the connections are not ours
     */
    static HttpComponent like(HttpComponent configured, @Nullable SSLContextParameters tls) throws Exception {
        if (configured.getClass() != HttpComponent.class || configured.getClientConnectionManager() != null) {
            if (tls != null) {
                throw new IllegalArgumentException(
                        "The https component of this application opens connections in its own"
                                + " way: set TLS up there, and leave sslContextParameters and useGlobalSslContextParameters of"
                                + " the cce component unset");
            }
            return configured;
        }
        BoundedHttpComponent bounded = copy(configured);
        if (tls != null) {
            bounded.setSslContextParameters(tls);
        }
        return bounded;
    }

    /** Built but never started: when it stops, a component closes what is the user's. */
    private static BoundedHttpComponent copy(HttpComponent configured) throws Exception {
        CamelContext context = configured.getCamelContext();
        BoundedHttpComponent copy = new BoundedHttpComponent(context, configured.getEndpointPropertyConfigurer());
        ServiceHelper.initService(copy);
        BeanIntrospection introspection = PluginHelper.getBeanIntrospection(context);
        Map<String, Object> options = new HashMap<>();
        introspection.getProperties(configured, options, null, true);
        for (Map.Entry<String, Object> option : options.entrySet()) {
            boolean isCarried = configured
                    .getComponentPropertyConfigurer()
                    .configure(context, copy, option.getKey(), option.getValue(), false);
            if (!isCarried) {
                introspection.setProperty(context, copy, option.getKey(), option.getValue());
            }
        }
        return copy;
    }

    @Override
    public PropertyConfigurer getEndpointPropertyConfigurer() {
        return endpoints;
    }

    @Override
    protected HttpClientBuilder createHttpClientBuilder(
            String uri, Map<String, Object> parameters, Map<String, Object> httpClientOptions) {
        HttpClientBuilder builder = super.createHttpClientBuilder(uri, parameters, httpClientOptions);
        // With system properties, http.keepAlive has a say; HttpClient asks it where nobody else was asked.
        return isUseSystemProperties() ? builder : builder.setConnectionReuseStrategy(new UsualReuse());
    }

    @Override
    @SuppressWarnings("deprecation") // What camel-http hands over, fits no other constructor.
    protected HttpClientConnectionManager createConnectionManager(
            Registry<ConnectionSocketFactory> registry,
            int maxTotalConnections,
            int connectionsPerRoute,
            SocketConfig defaultSocketConfig) {
        PoolingHttpClientConnectionManager manager = new PoolingHttpClientConnectionManager(
                registry,
                // The other one can leave a request waiting that came while the last connection was given back.
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                TimeValue.ofMilliseconds(getConnectionTimeToLive()),
                DefaultSchemePortResolver.INSTANCE,
                new CalledAddresses(SystemDefaultDnsResolver.INSTANCE),
                socket -> new KeptConnection());
        // A kept connection is asked before every request: mostly it need not look.
        manager.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build());
        manager.setMaxTotal(maxTotalConnections);
        manager.setDefaultMaxPerRoute(connectionsPerRoute);
        manager.setDefaultSocketConfig(defaultSocketConfig);
        return manager;
    }
}
