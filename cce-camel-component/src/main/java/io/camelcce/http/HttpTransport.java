package io.camelcce.http;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes HTTP exchanges, each within its time, and tells of each what may have reached the server. Never throws for what
 * the network or the other side does.
 */
public final class HttpTransport implements Closeable {

    private final HttpClient client;
    private final RequestConfig config;
    private final long mostSilence;
    private final String closedBecause;
    private final ExchangeWatch watch;
    private final Runnable stop;
    private volatile boolean closed;

    /**
     * @param mostSilence for the other side to go on sending, per read
     * @param watch ends exchanges that take too long
     */
    HttpTransport(HttpClient client, Duration mostSilence, String closedBecause, ExchangeWatch watch, Runnable stop) {
        this.client = client;
        this.config = RequestConfig.copy(((Configurable) client).getConfig())
                // The watch ends what is silent: a read with a time-out makes three system calls, another makes one.
                .setResponseTimeout(Timeout.DISABLED)
                // What goes without TLS goes to loopback.
                .setProtocolUpgradeEnabled(false)
                .build();
        this.mostSilence = mostSilence.toNanos();
        this.closedBecause = closedBecause;
        this.watch = watch;
        this.stop = stop;
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @param time for all of it, name lookup excepted: Java cannot abort that
     */
    public HttpResult exchange(HttpCall call, Duration time) {
        return exchange(call, time, BodyReader.NONE);
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @param time for all of it, name lookup excepted: Java cannot abort that
     * @param reader takes the body of the answer, if it wants to: the text of the body is empty then
     */
    public HttpResult exchange(HttpCall call, Duration time, BodyReader reader) {
        if (time.isZero() || time.isNegative()) {
            return FailedExchange.neverBegun(call.uri());
        }
        HttpUriRequestBase request = request(call);
        Progress progress = new Progress();
        WatchedExchange watched =
                new WatchedExchange(this, request, progress, System.nanoTime() + time.toNanos(), mostSilence);
        try {
            watch.begin(watched);
            ExchangeContext context = new ExchangeContext(progress, config);
            HttpAnswer answer =
                    client.execute(null, request, context, new BoundedAnswerReader(request, context, reader));
            return progress.isRefusedByProxy()
                    ? new RefusedByProxy(call.uri(), progress).result()
                    : new HttpResult.Answered(answer);
        } catch (IOException | RuntimeException failed) {
            // A refusal that is not told to its end is one all the same.
            if (progress.isRefusedByProxy()) {
                return new RefusedByProxy(call.uri(), progress).result();
            }
            return new FailedExchange(call.uri(), failed, ending(watched), progress, closedBecause).result();
        } finally {
            watch.end(watched);
        }
    }

    private FailedExchange.Ending ending(WatchedExchange watched) {
        if (closed) {
            return FailedExchange.Ending.CLOSED;
        }
        return watched.isAborted() ? FailedExchange.Ending.OUT_OF_TIME : FailedExchange.Ending.FAILED;
    }

    private static HttpUriRequestBase request(HttpCall call) {
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), call.uri());
        for (Header header : call.headers()) {
            request.addHeader(header);
        }
        if (call.body() != null) {
            request.setEntity(new ByteArrayEntity(call.body(), null));
        }
        return request;
    }

    /** Ends exchanges that are under way, and lets go of the connections. */
    @Override
    public void close() {
        closed = true;
        // An orderly end of TLS waits for who writes, and so for ever if the other side takes nothing more.
        watch.endAllOf(this);
        stop.run();
    }
}
