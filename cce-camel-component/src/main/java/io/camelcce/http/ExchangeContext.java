package io.camelcce.http;

import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** One exchange on its way through HttpClient: how far it got, and the connection it holds. */
final class ExchangeContext extends HttpClientContext {

    private final Progress progress;
    private @Nullable ExecRuntime runtime;

    ExchangeContext(Progress progress, RequestConfig config) {
        this.progress = progress;
        setRequestConfig(config);
    }

    static ExchangeContext of(HttpContext context) {
        return (ExchangeContext) context;
    }

    Progress progress() {
        return progress;
    }

    void leased(ExecRuntime connection) {
        runtime = connection;
    }

    /** Gives the connection back: the answer was read to its end. One that cannot be kept is closed. */
    void release() {
        if (runtime != null) {
            runtime.releaseEndpoint();
        }
    }
}
