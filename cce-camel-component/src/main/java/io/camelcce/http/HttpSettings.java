package io.camelcce.http;

import java.time.Duration;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/**
 * How a client treats time and connections.
 *
 * @param connectTimeout for a connection to stand, its TLS handshake included
 * @param responseTimeout for the other side to go on sending, per read
 * @param connectionsPerHost how many calls to one host go on at once
 * @param tls what to trust and to show in TLS; null for what camel-http is set up with
 */
public record HttpSettings(
        Duration connectTimeout,
        Duration responseTimeout,
        int connectionsPerHost,
        @Nullable SSLContextParameters tls) {

    /** With TLS as camel-http is set up with. */
    public HttpSettings(Duration connectTimeout, Duration responseTimeout, int connectionsPerHost) {
        this(connectTimeout, responseTimeout, connectionsPerHost, null);
    }

    /** The same, with another number of connections. */
    public HttpSettings withConnectionsPerHost(int connections) {
        return new HttpSettings(connectTimeout, responseTimeout, connections, tls);
    }
}
