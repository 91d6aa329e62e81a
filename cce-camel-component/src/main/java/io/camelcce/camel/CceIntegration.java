package io.camelcce.camel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/**
 * A contact centre with a name: {@code camel.component.cce.integrations[sales].domain=…}. What it does not say of the
 * wire, of time and of TLS is taken from the component; of how tokens are come by, nothing is.
 */
public class CceIntegration extends CceGrantOptions {

    private @Nullable String domain;
    private @Nullable String api;
    private @Nullable String wireProfile;
    private @Nullable String connectTimeout;
    private @Nullable String responseTimeout;
    private @Nullable SSLContextParameters sslContextParameters;
    private @Nullable SSLContextParameters tokenSslContextParameters;
    private Map<String, CceAuthorization> authorizations = new LinkedHashMap<>();

    /** Says nothing. */
    public CceIntegration() {}

    public @Nullable String getDomain() {
        return domain;
    }

    /** The public host name of its reverse proxy, with a port if it is not 443. */
    public void setDomain(@Nullable String domain) {
        this.domain = domain;
    }

    public @Nullable String getApi() {
        return api;
    }

    /** The API that is spoken with it: digitalRouting. */
    public void setApi(@Nullable String api) {
        this.api = api;
    }

    public @Nullable String getWireProfile() {
        return wireProfile;
    }

    /** A wire profile in place of the one in the jar. classpath: or file:. */
    public void setWireProfile(@Nullable String wireProfile) {
        this.wireProfile = wireProfile;
    }

    public @Nullable String getConnectTimeout() {
        return connectTimeout;
    }

    /** How long a connection may take to stand, its TLS handshake included. */
    public void setConnectTimeout(@Nullable String connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public @Nullable String getResponseTimeout() {
        return responseTimeout;
    }

    /** How long the other side may be silent while it answers. */
    public void setResponseTimeout(@Nullable String responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public @Nullable SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    /** What to trust, and which certificate to show, in calls and token requests. */
    public void setSslContextParameters(@Nullable SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public @Nullable SSLContextParameters getTokenSslContextParameters() {
        return tokenSslContextParameters;
    }

    /** The same for token requests only. */
    public void setTokenSslContextParameters(@Nullable SSLContextParameters tokenSslContextParameters) {
        this.tokenSslContextParameters = tokenSslContextParameters;
    }

    public Map<String, CceAuthorization> getAuthorizations() {
        return authorizations;
    }

    /** The authorizations that it declares, by their names. */
    public void setAuthorizations(Map<String, CceAuthorization> authorizations) {
        this.authorizations = authorizations;
    }
}
