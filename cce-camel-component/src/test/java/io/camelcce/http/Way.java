package io.camelcce.http;

import io.camelcce.faults.ConnectProxy;
import io.camelcce.faults.Conversation;
import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a request gets to its server. Without TLS there is no way through a proxy: such a server is on loopback, and called
 * directly.
 */
enum Way {
    HTTP(null, false),
    TLS_1_2("TLSv1.2", false),
    TLS_1_3("TLSv1.3", false),
    TLS_1_2_THROUGH_A_PROXY("TLSv1.2", true),
    TLS_1_3_THROUGH_A_PROXY("TLSv1.3", true);

    private final @Nullable String protocol;
    private final boolean throughProxy;

    Way(@Nullable String protocol, boolean throughProxy) {
        this.protocol = protocol;
        this.throughProxy = throughProxy;
    }

    boolean isSecure() {
        return protocol != null;
    }

    /** Through an HTTP proxy that opens ways, as {@link ConnectProxy} does. */
    boolean isThroughProxy() {
        return throughProxy;
    }

    String url(String authority) {
        return (isSecure() ? "https://" : "http://") + authority;
    }

    /** The server's end of a connection that was made this way. */
    Conversation accepted(Conversation raw, SSLContext tls) throws IOException {
        return protocol == null ? raw : raw.secured(tls, protocol);
    }
}
