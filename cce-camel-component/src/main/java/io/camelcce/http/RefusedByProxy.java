package io.camelcce.http;

import java.net.URI;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;

/** Tells what an exchange came to that a proxy did not let through: its answer is none of the server. */
record RefusedByProxy(URI uri, Progress progress) {

    HttpResult result() {
        HttpHost proxy = progress.proxyInTheWay();
        String text = "the proxy %s does not open a way to %s: it answers HTTP %d%s"
                .formatted(
                        proxy == null ? "in between" : proxy.toHostString(),
                        uri.getRawAuthority(),
                        progress.proxyStatus(),
                        hint());
        return new HttpResult.NotSent(new HttpFailure(text, false, null), isPassing());
    }

    private String hint() {
        return progress.proxyStatus() == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED
                ? ", it wants a user and a password, or others"
                : "";
    }

    /** A proxy that cannot get through may later; one that says no will say it again. */
    private boolean isPassing() {
        int status = progress.proxyStatus();
        return status >= HttpStatus.SC_SERVER_ERROR
                || status == HttpStatus.SC_TOO_MANY_REQUESTS
                || status == HttpStatus.SC_REQUEST_TIMEOUT;
    }
}
