package io.camelcce.http;

import io.camelcce.authorization.ServerUrl;
import java.util.List;
import java.util.Locale;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Makes the client that camel-http makes for an {@code http(s)} endpoint, so that what is configured there of TLS and
 * proxies applies here too. Retries, redirects, cookies, authentication and compression of the client are off.
 */
public final class CamelHttpClient {

    private CamelHttpClient() {}

    /**
     * An HTTP transport to one server.
     *
     * @param context whose {@code http} or {@code https} component makes the client
     * @param server the only server that the transport is for
     * @throws Exception if camel-http cannot make the client
     */
    public static HttpTransport open(CamelContext context, ServerUrl server, HttpSettings settings) throws Exception {
        HttpEndpoint endpoint = endpoint(context, server, settings);
        HttpClientConfigurer configured = endpoint.getHttpClientConfigurer();
        endpoint.setHttpClientConfigurer(builder -> {
            if (configured != null) {
                configured.configureHttpClient(builder);
            }
            builder.disableAutomaticRetries()
                    .disableRedirectHandling()
                    .disableCookieManagement()
                    .disableAuthCaching()
                    // The http component may have credentials, for other servers; those for a proxy stay in use.
                    .setTargetAuthenticationStrategy((type, challenges, httpContext) -> List.of())
                    .disableContentCompression()
                    .setRequestExecutor(new MarkingRequestExecutor());
        });
        ServiceHelper.startService(endpoint);
        return new HttpTransport(
                endpoint.getHttpClient(), settings.responseTimeout(), () -> ServiceHelper.stopService(endpoint));
    }

    private static HttpEndpoint endpoint(CamelContext context, ServerUrl server, HttpSettings settings)
            throws Exception {
        String scheme = server.uri().getScheme().toLowerCase(Locale.ROOT);
        int connections = settings.connectionsPerHost();
        String uri = "%s://%s?connectTimeout=%d&responseTimeout=%d&connectionsPerRoute=%d&maxTotalConnections=%d"
                .formatted(
                        scheme,
                        server.uri().getRawAuthority(),
                        settings.connectTimeout().toMillis(),
                        settings.responseTimeout().toMillis(),
                        connections,
                        connections);
        return (HttpEndpoint) context.getComponent(scheme, HttpComponent.class).createEndpoint(uri);
    }
}
