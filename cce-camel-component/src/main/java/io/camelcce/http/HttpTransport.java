package io.camelcce.http;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes HTTP exchanges, each within its time, and tells of each what may have reached the server. Never throws for what
 * the network or the other side does.
 */
public final class HttpTransport implements Closeable {

    /** Shorter than most deadlines, and no burden. */
    private static final Duration AHEAD = Duration.ofSeconds(1);

    private final HttpClient client;
    private final RequestConfig config;
    private final Duration responseTimeout;
    private final String closedBecause;
    private final Runnable stop;
    private final ScheduledThreadPoolExecutor timer;
    private final Set<Alarm> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    HttpTransport(HttpClient client, Duration responseTimeout, String closedBecause, Runnable stop) {
        this.client = client;
        this.config = ((Configurable) client).getConfig();
        this.responseTimeout = responseTimeout;
        this.closedBecause = closedBecause;
        this.stop = stop;
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "cce-deadline");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        // An exchange that comes after the end gets as far as the client, which is closed too and says so.
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        // The thread wakes up for a task that becomes the first: with this one ahead, deadlines seldom do.
        Future<?> unused =
                timer.scheduleWithFixedDelay(() -> {}, AHEAD.toNanos(), AHEAD.toNanos(), TimeUnit.NANOSECONDS);
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
        Alarm alarm = new Alarm(request);
        Future<?> running = timer.schedule(alarm, time.toNanos(), TimeUnit.NANOSECONDS);
        underWay.add(alarm);
        try {
            HttpAnswer answer = client.execute(
                    HttpHost.create(call.uri()),
                    request,
                    context(progress, time),
                    new BoundedAnswerReader(request, reader));
            return progress.isRefusedByProxy()
                    ? new RefusedByProxy(call.uri(), progress).result()
                    : new HttpResult.Answered(answer);
        } catch (IOException | RuntimeException failed) {
            // A refusal that is not told to its end is one all the same.
            if (progress.isRefusedByProxy()) {
                return new RefusedByProxy(call.uri(), progress).result();
            }
            return new FailedExchange(call.uri(), failed, ending(alarm), progress, closedBecause).result();
        } finally {
            underWay.remove(alarm);
            running.cancel(false);
        }
    }

    private FailedExchange.Ending ending(Alarm alarm) {
        if (closed) {
            return FailedExchange.Ending.CLOSED;
        }
        return alarm.rang() ? FailedExchange.Ending.OUT_OF_TIME : FailedExchange.Ending.FAILED;
    }

    private static HttpUriRequestBase request(HttpCall call) {
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), call.uri());
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            request.addHeader(header.getKey(), header.getValue());
        }
        if (call.body() != null) {
            request.setEntity(new ByteArrayEntity(call.body(), null));
        }
        return request;
    }

    private HttpClientContext context(Progress progress, Duration time) {
        HttpClientContext context = HttpClientContext.create();
        progress.travelWith(context);
        context.setRequestConfig(RequestConfig.copy(config)
                .setResponseTimeout(timeout(shorter(time, responseTimeout)))
                .setConnectionRequestTimeout(timeout(waitForConnection(time)))
                .build());
        return context;
    }

    /** At most as long as camel-http is set up to wait. */
    private Duration waitForConnection(Duration time) {
        Timeout configured = config.getConnectionRequestTimeout();
        return Timeout.isPositive(configured) ? shorter(time, configured.toDuration()) : time;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Zero would mean no time-out at all. */
    private static Timeout timeout(Duration time) {
        return Timeout.ofMilliseconds(Math.max(1, time.toMillis()));
    }

    /** Ends exchanges that are under way, and lets go of the connections. */
    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
        stop.run();
        // The end of the client ends connections, but nobody's wait for one.
        underWay.forEach(Alarm::run);
    }

    /** Aborts a request when its time is over. */
    private static final class Alarm implements Runnable {

        private final HttpUriRequestBase request;
        private volatile boolean rang;

        Alarm(HttpUriRequestBase request) {
            this.request = request;
        }

        @Override
        public void run() {
            rang = true;
            request.abort();
        }

        boolean rang() {
            return rang;
        }
    }
}
