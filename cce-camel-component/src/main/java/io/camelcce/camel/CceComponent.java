package io.camelcce.camel;

import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.camel.monitor.CallStatistics;
import io.camelcce.camel.monitor.ManagedCalls;
import io.camelcce.task.ExistingTask;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.util.PropertiesHelper;
import org.jspecify.annotations.Nullable;

/** Create, read and end tasks of Cisco Contact Center Enterprise (CCE). */
@ManagedResource(description = "Managed CceComponent")
@Component("cce")
public class CceComponent extends DefaultComponent implements ManagedCalls, SSLContextParametersAware {

    @Metadata(
            label = "advanced",
            displayName = "Configuration",
            description = "Options for all endpoints of the component.")
    private CceConfiguration configuration = new CceConfiguration();

    @Metadata(
            label = "common",
            displayName = "Domain",
            description =
                    "The contact center to call: the public host name of its reverse proxy, with a port if it is not 443. Reached by https; http:// in front is for loopback addresses only.")
    private @Nullable String domain;

    @Metadata(
            label = "security",
            displayName = "Client Id",
            description = "OAuth 2.0 client id, for a token by client credentials.")
    private @Nullable String clientId;

    @Metadata(
            label = "security",
            secret = true,
            displayName = "Client Secret",
            description = "OAuth 2.0 client secret, for a token by client credentials.")
    private @Nullable String clientSecret;

    @Metadata(
            label = "security",
            displayName = "Token Url",
            description = "The token endpoint of the authorization server. https, or http on loopback.")
    private @Nullable String tokenUrl;

    @Metadata(
            label = "security",
            displayName = "Scope",
            description = "OAuth 2.0 scopes to ask for, with blanks between.")
    private @Nullable String scope;

    @Metadata(
            label = "security",
            defaultValue = "basic",
            enums = "basic,body",
            displayName = "Client Authentication",
            description =
                    "How the client id and secret travel to the token endpoint: in the Authorization header (basic) or in the form (body).")
    private ClientAuthentication clientAuthentication = ClientAuthentication.BASIC;

    @Metadata(
            label = "security",
            secret = true,
            displayName = "Access Token",
            description = "A token to call with, instead of asking for one. It is never renewed.")
    private @Nullable String accessToken;

    @Metadata(
            label = "security",
            displayName = "Ssl Context Parameters",
            description =
                    "What to trust, and which certificate to show, when the contact center and the token endpoint are called. Without it, what the https component is set up with applies.")
    private @Nullable SSLContextParameters sslContextParameters;

    @Metadata(
            label = "security",
            defaultValue = "false",
            displayName = "Use Global Ssl Context Parameters",
            description = "Use the SSLContextParameters of the Camel context, unless the component has its own.")
    private boolean useGlobalSslContextParameters;

    @Metadata(
            label = "advanced",
            displayName = "Wire Profile",
            description =
                    "A wire profile in place of the one in the jar: what is not published of the API, as data. classpath: or file:.")
    private @Nullable String wireProfile;

    @Metadata(
            label = "advanced",
            defaultValue = "5000",
            javaType = "java.time.Duration",
            displayName = "Connect Timeout",
            description = "How long a connection may take to stand, its TLS handshake included.")
    private long connectTimeout = 5_000;

    @Metadata(
            label = "advanced",
            defaultValue = "10000",
            javaType = "java.time.Duration",
            displayName = "Response Timeout",
            description = "How long the other side may be silent while it answers.")
    private long responseTimeout = 10_000;

    @Metadata(
            label = "advanced",
            defaultValue = "30000",
            javaType = "java.time.Duration",
            displayName = "Deadline",
            description =
                    "How long a whole call may take, with its token, all its attempts and the reading of the answer.")
    private long deadline = 30_000;

    @Metadata(
            label = "advanced",
            defaultValue = "20",
            displayName = "Max Connections Per Host",
            description = "How many calls go on at once; more of them wait.")
    private int maxConnectionsPerHost = 20;

    @Metadata(
            label = "health",
            defaultValue = "true",
            displayName = "Health Check Producer Enabled",
            description =
                    "Whether the readiness check pings the contact center. Camel's checks of producers are off until camel.health.producersEnabled=true.")
    private boolean healthCheckProducerEnabled = true;

    private final CallStatistics calls = new CallStatistics();
    private @Nullable CceConnection connection;

    /** Makes a component for a context that sets itself. */
    public CceComponent() {}

    /** Makes a component for a context. */
    public CceComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        CceOperation operation = CceOperation.named(remaining)
                .orElseThrow(() -> new IllegalArgumentException(
                        "cce:%s is not an operation: use one of %s".formatted(remaining, CceOperation.names())));
        CceEndpoint endpoint = new CceEndpoint(uri, this, operation, configuration.copy());
        new Choice("method", List.of(EndTaskMethod.values())).check(remaining, parameters);
        new Choice("existingTask", List.of(ExistingTask.values())).check(remaining, parameters);
        Map<String, Object> variables = PropertiesHelper.extractProperties(parameters, "variable.");
        setProperties(endpoint, parameters);
        if (!variables.isEmpty()) {
            endpoint.getRequestOptions().setVariables(variables);
        }
        return endpoint;
    }

    /** What the endpoints share; made when the first of them needs it. */
    synchronized CceConnection connection() {
        if (isStoppingOrStopped()) {
            throw new IllegalStateException("The cce component is stopped: no call can be made until it is started");
        }
        if (connection == null) {
            connection = new CceConnection(this);
        }
        return connection;
    }

    @Override
    protected synchronized void doStop() throws Exception {
        super.doStop();
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    @Override
    public CallStatistics callStatistics() {
        return calls;
    }

    public CceConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(CceConfiguration configuration) {
        this.configuration = configuration;
    }

    public @Nullable String getDomain() {
        return domain;
    }

    public void setDomain(@Nullable String domain) {
        this.domain = domain;
    }

    public @Nullable String getClientId() {
        return clientId;
    }

    public void setClientId(@Nullable String clientId) {
        this.clientId = clientId;
    }

    public @Nullable String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(@Nullable String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public @Nullable String getTokenUrl() {
        return tokenUrl;
    }

    public void setTokenUrl(@Nullable String tokenUrl) {
        this.tokenUrl = tokenUrl;
    }

    public @Nullable String getScope() {
        return scope;
    }

    public void setScope(@Nullable String scope) {
        this.scope = scope;
    }

    public ClientAuthentication getClientAuthentication() {
        return clientAuthentication;
    }

    public void setClientAuthentication(ClientAuthentication clientAuthentication) {
        this.clientAuthentication = clientAuthentication;
    }

    public @Nullable String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(@Nullable String accessToken) {
        this.accessToken = accessToken;
    }

    public @Nullable SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(@Nullable SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    public @Nullable String getWireProfile() {
        return wireProfile;
    }

    public void setWireProfile(@Nullable String wireProfile) {
        this.wireProfile = wireProfile;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public long getDeadline() {
        return deadline;
    }

    public void setDeadline(long deadline) {
        this.deadline = deadline;
    }

    public int getMaxConnectionsPerHost() {
        return maxConnectionsPerHost;
    }

    public void setMaxConnectionsPerHost(int maxConnectionsPerHost) {
        this.maxConnectionsPerHost = maxConnectionsPerHost;
    }

    public boolean isHealthCheckProducerEnabled() {
        return healthCheckProducerEnabled;
    }

    public void setHealthCheckProducerEnabled(boolean healthCheckProducerEnabled) {
        this.healthCheckProducerEnabled = healthCheckProducerEnabled;
    }
}
