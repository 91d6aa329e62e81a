package io.camelcce.camel;

import io.camelcce.authorization.AuthorizationListener;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.IntegrationView;
import io.camelcce.authorization.NodeAuthorizations;
import io.camelcce.camel.monitor.AuthorizationEvents;
import io.camelcce.camel.monitor.AuthorizationListeners;
import io.camelcce.camel.monitor.AuthorizationLog;
import io.camelcce.camel.monitor.AuthorizationReports;
import io.camelcce.camel.monitor.CallStatistics;
import io.camelcce.camel.monitor.ManagedAuthorizations;
import io.camelcce.camel.monitor.ManagedCalls;
import io.camelcce.task.ExistingTask;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
public class CceComponent extends DefaultComponent
        implements ManagedCalls, ManagedAuthorizations, SSLContextParametersAware {

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
            description = "OAuth 2.0 client id, as the authorization server knows it.")
    private @Nullable String clientId;

    @Metadata(
            label = "security",
            secret = true,
            displayName = "Client Secret",
            description = "OAuth 2.0 client secret. None for a public client.")
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
            enums = "basic,body",
            displayName = "Client Authentication",
            description =
                    "How the client id and secret travel to the token endpoint: in the Authorization header (basic) or in the form (body). Without it, as the preset has it, else basic.")
    private @Nullable ClientAuthentication clientAuthentication;

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
            defaultValue = "100",
            displayName = "Retry Budget",
            description =
                    "How many repeats the calls to a contact center have together, 0 to 1000000: each takes one, each call that is answered gives a tenth back. So repeats stop by themselves while it is down.")
    private int retryBudget = 100;

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
                    "Whether the readiness checks ping the contact center and look at the authorizations that routes use. Camel's checks of producers are off until camel.health.producersEnabled=true.")
    private boolean healthCheckProducerEnabled = true;

    @Metadata(
            label = "common",
            displayName = "Integrations",
            description =
                    "Contact centers by their names, for endpoints with integration=NAME. Each has options of its own, such as domain, with its name in brackets behind integrations.")
    private Map<String, CceIntegration> integrations = new LinkedHashMap<>();

    @Metadata(
            label = "security",
            enums = "authorization-code,client-credentials,fixed-token,exchange,none",
            displayName = "Grant Type",
            description =
                    "How tokens are come by: authorization-code (a person signs in), client-credentials, fixed-token (accessToken), exchange (the token of the message) or none. If it is not said, the other options say it: accessToken, refreshToken, authorizationUrl, preset.")
    private @Nullable String grantType;

    @Metadata(
            label = "security",
            enums = "webex",
            displayName = "Preset",
            description = "Known settings of an authorization server: webex.")
    private @Nullable String preset;

    @Metadata(
            label = "security",
            displayName = "Issuer",
            description =
                    "The authorization server, if it tells its endpoints itself (RFC 8414, OpenID Connect Discovery).")
    private @Nullable String issuer;

    @Metadata(
            label = "security",
            displayName = "Authorization Url",
            description = "Where people sign in. https, or http on loopback.")
    private @Nullable String authorizationUrl;

    @Metadata(
            label = "security",
            displayName = "Refresh Url",
            description = "Where tokens are refreshed, if not at the token endpoint.")
    private @Nullable String refreshUrl;

    @Metadata(label = "security", displayName = "Revocation Url", description = "Where tokens are revoked (RFC 7009).")
    private @Nullable String revocationUrl;

    @Metadata(
            label = "security",
            displayName = "User Info Url",
            description = "Where the authorization server tells who signed in.")
    private @Nullable String userInfoUrl;

    @Metadata(
            label = "security",
            displayName = "Parameters",
            description =
                    "More parameters of the authorization request and the token requests: name=value, with commas between.")
    private @Nullable String parameters;

    @Metadata(
            label = "security",
            secret = true,
            displayName = "Refresh Token",
            description =
                    "A refresh token to begin with, so that nobody has to sign in. It is taken into the store once.")
    private @Nullable String refreshToken;

    @Metadata(
            label = "security",
            displayName = "Authorizations",
            description =
                    "Node authorizations that are declared here, by their names, for endpoints with authorization=NAME. Each has options of its own, such as clientId, with its name in brackets behind authorizations. What they do not say is taken from the options of the component.")
    private Map<String, CceAuthorization> authorizations = new LinkedHashMap<>();

    @Metadata(
            label = "security",
            displayName = "Public Url",
            description = "Where browsers reach this application: the redirect URIs of its integrations begin with it.")
    private @Nullable String publicUrl;

    @Metadata(
            label = "security",
            displayName = "Token Ssl Context Parameters",
            description =
                    "What to trust, and which certificate to show, when tokens are asked for, if it is not as for the contact center.")
    private @Nullable SSLContextParameters tokenSslContextParameters;

    @Metadata(
            label = "security",
            javaType = "java.lang.Object",
            displayName = "Store",
            description =
                    "Where authorizations are kept: memory, file:FOLDER, a jdbc: URL, or the #bean: of a DataSource or an AuthorizationStore. Without it, H2 in the folder cce-authorizations, made when one is needed.")
    private @Nullable Object store;

    @Metadata(
            label = "security",
            displayName = "Store User",
            description = "User of the database, for a store with a jdbc: URL.")
    private @Nullable String storeUser;

    @Metadata(
            label = "security",
            secret = true,
            displayName = "Store Password",
            description = "Password of the database, for a store with a jdbc: URL.")
    private @Nullable String storePassword;

    @Metadata(
            label = "security",
            secret = true,
            displayName = "Store Key",
            description =
                    "The key that tokens and client secrets are encrypted with, as the key file would hold it. Without it, storeKeyFile; without that, too, the environment variable CCE_STORE_KEY.")
    private @Nullable String storeKey;

    @Metadata(
            label = "security",
            displayName = "Store Key File",
            description = "The file with that key. Without it, it is made beside a store in a folder.")
    private @Nullable String storeKeyFile;

    @Metadata(
            label = "security",
            defaultValue = "0",
            javaType = "java.time.Duration",
            displayName = "Keep Alive",
            description =
                    "Refresh tokens that nobody used for this long, so that they do not end for want of use. 0 for never.")
    private long keepAlive;

    @Metadata(
            label = "advanced",
            displayName = "Application Name",
            description =
                    "How this application calls itself in a store that it shares: others see who uses an authorization. Without it, the name of the Camel context at the host, and the working directory if nobody named the context.")
    private @Nullable String applicationName;

    @Metadata(
            label = "advanced",
            defaultValue = "digitalRouting",
            enums = "digitalRouting",
            displayName = "Api",
            description = "The API that is spoken with the contact center.")
    private String api = "digitalRouting";

    private final CallStatistics calls = new CallStatistics();
    private final AuthorizationListeners authorizationListeners = new AuthorizationListeners(new AuthorizationLog());
    private final AuthorizationReports authorizationReports;
    private volatile @Nullable CceConnections connections;
    private @Nullable AuthorizationEvents authorizationEvents;

    /** Makes a component for a context that sets itself. */
    public CceComponent() {
        CceWatch watch = new CceWatch(this);
        authorizationReports = new AuthorizationReports(watch, watch, Clock.systemUTC());
    }

    /** Makes a component for a context. */
    public CceComponent(CamelContext context) {
        this();
        setCamelContext(context);
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
    synchronized CceConnections connections() {
        if (isStoppingOrStopped()) {
            throw new IllegalStateException("The cce component is stopped: no call can be made until it is started");
        }
        if (connections == null) {
            connections = new CceConnections(this);
        }
        return connections;
    }

    /** The same; empty if nothing needed it yet. Does not wait. */
    Optional<CceConnections> connectionsInUse() {
        return Optional.ofNullable(connections);
    }

    @Override
    public AuthorizationReports authorizationReports() {
        return authorizationReports;
    }

    /**
     * What an administrator does with node authorizations. Opens the store that they are kept in.
     *
     * @throws IllegalArgumentException if the options of the component are illegal
     * @throws AuthorizationStoreException if the store cannot be opened
     */
    public NodeAuthorizations getNodeAuthorizations() {
        return connections().authorizations().administration();
    }

    /**
     * The contact centres of the options, in the order of their names: with their status, the nodes that they offer, and
     * the redirect URI to register with their authorization servers. One that the store cannot read is listed with the
     * status that is not known; the log says why. Opens the store only if something is kept there.
     *
     * @throws IllegalArgumentException if the options of the component are illegal
     * @throws AuthorizationStoreException if the store has to be opened and cannot be
     */
    public List<IntegrationView> listIntegrations() {
        return connections().authorizations().overview().views();
    }

    /**
     * One of them, so that what is wrong with others is not in the way; empty if there is none of that name. Opens the
     * store only if something is kept there.
     *
     * @throws IllegalArgumentException if the options of the component are illegal
     * @throws AuthorizationStoreException if the store has to be opened and cannot be, or does not tell
     */
    public Optional<IntegrationView> viewIntegration(IntegrationName name) {
        return findIntegration(name)
                .map(integration -> connections().authorizations().overview().view(integration));
    }

    /**
     * What the options say of the contact centres, in the order of their names. Opens no store.
     *
     * @throws IllegalArgumentException if the options of the component are illegal
     */
    public List<Integration> configuredIntegrations() {
        return connections().all();
    }

    /**
     * What the options say of a contact centre; empty if there is none of that name. Opens no store.
     *
     * @throws IllegalArgumentException if the options of the component are illegal
     */
    public Optional<Integration> findIntegration(IntegrationName name) {
        return connections().named(name);
    }

    /**
     * The nodes that a contact centre of the options offers, each with the routes that do its work; none if there is no
     * integration of that name. Opens no store.
     *
     * @throws IllegalArgumentException if the options of the component are illegal
     */
    public List<NodeUse> listNodes(IntegrationName integration) {
        return connections().nodes(integration);
    }

    /**
     * Finds out what calls under an authorization would come to: pings the contact centre without a token, then asks for
     * a list of one task of the last minute under the authorization, as calls do it: with another token if the first is
     * refused, and without a repeat. Waits for each exchange as long as the time-outs allow. What is wrong is told by the
     * answer, also that there is no such integration or authorization.
     *
     * @throws IllegalArgumentException if the options of the component are illegal
     */
    public ConnectionTest testAuthorization(IntegrationName integration, AuthorizationName name) {
        return connections().test(integration, name);
    }

    /** Has a listener hear what happens to authorizations, for as long as the component lives. */
    public void addAuthorizationListener(AuthorizationListener listener) {
        authorizationListeners.add(listener);
    }

    AuthorizationListener authorizationListeners() {
        return authorizationListeners;
    }

    /** The host that an endpoint calls, for people; null if the options do not say it. */
    @Nullable
    String serviceUrl(@Nullable String integration) {
        CceIntegration named = integration == null ? null : integrations.get(integration);
        return named == null ? domain : named.getDomain();
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        // A component that is started again is initialized again.
        if (authorizationEvents == null) {
            authorizationEvents = new AuthorizationEvents(getCamelContext());
            authorizationListeners.add(authorizationEvents);
        }
    }

    @Override
    protected void doShutdown() throws Exception {
        if (authorizationEvents != null) {
            authorizationListeners.remove(authorizationEvents);
            authorizationEvents.close();
            authorizationEvents = null;
        }
        super.doShutdown();
    }

    @Override
    protected synchronized void doStop() throws Exception {
        super.doStop();
        if (connections != null) {
            connections.close();
            connections = null;
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

    public @Nullable ClientAuthentication getClientAuthentication() {
        return clientAuthentication;
    }

    public void setClientAuthentication(@Nullable ClientAuthentication clientAuthentication) {
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

    public int getRetryBudget() {
        return retryBudget;
    }

    public void setRetryBudget(int retryBudget) {
        this.retryBudget = retryBudget;
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

    public Map<String, CceIntegration> getIntegrations() {
        return integrations;
    }

    public void setIntegrations(Map<String, CceIntegration> integrations) {
        this.integrations = integrations;
    }

    public @Nullable String getGrantType() {
        return grantType;
    }

    public void setGrantType(@Nullable String grantType) {
        this.grantType = grantType;
    }

    public @Nullable String getPreset() {
        return preset;
    }

    public void setPreset(@Nullable String preset) {
        this.preset = preset;
    }

    public @Nullable String getIssuer() {
        return issuer;
    }

    public void setIssuer(@Nullable String issuer) {
        this.issuer = issuer;
    }

    public @Nullable String getAuthorizationUrl() {
        return authorizationUrl;
    }

    public void setAuthorizationUrl(@Nullable String authorizationUrl) {
        this.authorizationUrl = authorizationUrl;
    }

    public @Nullable String getRefreshUrl() {
        return refreshUrl;
    }

    public void setRefreshUrl(@Nullable String refreshUrl) {
        this.refreshUrl = refreshUrl;
    }

    public @Nullable String getRevocationUrl() {
        return revocationUrl;
    }

    public void setRevocationUrl(@Nullable String revocationUrl) {
        this.revocationUrl = revocationUrl;
    }

    public @Nullable String getUserInfoUrl() {
        return userInfoUrl;
    }

    public void setUserInfoUrl(@Nullable String userInfoUrl) {
        this.userInfoUrl = userInfoUrl;
    }

    public @Nullable String getParameters() {
        return parameters;
    }

    public void setParameters(@Nullable String parameters) {
        this.parameters = parameters;
    }

    public @Nullable String getRefreshToken() {
        return refreshToken;
    }

    public void setRefreshToken(@Nullable String refreshToken) {
        this.refreshToken = refreshToken;
    }

    public Map<String, CceAuthorization> getAuthorizations() {
        return authorizations;
    }

    public void setAuthorizations(Map<String, CceAuthorization> authorizations) {
        this.authorizations = authorizations;
    }

    public @Nullable String getPublicUrl() {
        return publicUrl;
    }

    public void setPublicUrl(@Nullable String publicUrl) {
        this.publicUrl = publicUrl;
    }

    public @Nullable SSLContextParameters getTokenSslContextParameters() {
        return tokenSslContextParameters;
    }

    public void setTokenSslContextParameters(@Nullable SSLContextParameters tokenSslContextParameters) {
        this.tokenSslContextParameters = tokenSslContextParameters;
    }

    public @Nullable Object getStore() {
        return store;
    }

    public void setStore(@Nullable Object store) {
        this.store = store;
    }

    public @Nullable String getStoreUser() {
        return storeUser;
    }

    public void setStoreUser(@Nullable String storeUser) {
        this.storeUser = storeUser;
    }

    public @Nullable String getStorePassword() {
        return storePassword;
    }

    public void setStorePassword(@Nullable String storePassword) {
        this.storePassword = storePassword;
    }

    public @Nullable String getStoreKey() {
        return storeKey;
    }

    public void setStoreKey(@Nullable String storeKey) {
        this.storeKey = storeKey;
    }

    public @Nullable String getStoreKeyFile() {
        return storeKeyFile;
    }

    public void setStoreKeyFile(@Nullable String storeKeyFile) {
        this.storeKeyFile = storeKeyFile;
    }

    public long getKeepAlive() {
        return keepAlive;
    }

    public void setKeepAlive(long keepAlive) {
        this.keepAlive = keepAlive;
    }

    public @Nullable String getApplicationName() {
        return applicationName;
    }

    public void setApplicationName(@Nullable String applicationName) {
        this.applicationName = applicationName;
    }

    public String getApi() {
        return api;
    }

    public void setApi(String api) {
        this.api = api;
    }
}
