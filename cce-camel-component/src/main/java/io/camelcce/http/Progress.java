package io.camelcce.http;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far an exchange got: what tells one that was not sent from one that may be, and whom it failed at. What travels
 * between here and a proxy is no part of the request.
 */
final class Progress {

    private static final int NONE = 0;

    /** Before the request goes out. */
    static final long NO_BYTES = -1;

    private boolean leased;
    private boolean fresh;
    private @Nullable HttpHost proxy;
    private int proxyStatus = NONE;
    /** The one thing that another thread looks at. */
    private volatile @Nullable EndpointDetails connection;

    private boolean written;
    private boolean answerBegun;

    void connectionLeased(HttpRoute route, boolean alreadyStands) {
        proxy = alreadyStands || !route.isTunnelled() ? null : route.getProxyHost();
        fresh = !alreadyStands;
        leased = true;
    }

    /** Each time: after a challenge it is asked again. */
    void proxyAsked() {
        proxyStatus = NONE;
    }

    void proxyAnswered(int status) {
        proxyStatus = status;
    }

    /** From now on the request goes out, and its answer comes in. */
    void talksOn(EndpointDetails details) {
        connection = details;
    }

    void requestWritten() {
        written = true;
    }

    void answerBegun() {
        answerBegun = true;
    }

    /** Whether the exchange has a connection to use, or a place in the pool to open one. */
    boolean isLeased() {
        return leased;
    }

    /** Whether the connection was opened for this exchange. */
    boolean isFresh() {
        return fresh;
    }

    /** The proxy, as long as it has not let the exchange through. */
    @Nullable
    HttpHost proxyInTheWay() {
        return proxyStatus == HttpStatus.SC_OK ? null : proxy;
    }

    /** Whether the proxy answered something else than that the way is open. */
    boolean isRefusedByProxy() {
        return proxyStatus != NONE && proxyStatus != HttpStatus.SC_OK;
    }

    int proxyStatus() {
        return proxyStatus;
    }

    /** How many bytes its connection has carried, for others before it, too: what does not change is silence. */
    long bytes() {
        EndpointDetails details = connection;
        return details == null ? NO_BYTES : details.getSentBytesCount() + details.getReceivedBytesCount();
    }

    /** Whether bytes of the request left for the server. */
    boolean isWritten() {
        return written;
    }

    /** Whether bytes of an answer came from the server. */
    boolean isAnswerBegun() {
        return answerBegun;
    }
}
