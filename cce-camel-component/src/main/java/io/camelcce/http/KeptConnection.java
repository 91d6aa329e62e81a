package io.camelcce.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A connection that reads bounded heads, and that counts as stale, and so is opened anew, if anything came in after the
 * last answer: that would be taken for the answer to the next request. To look costs a system call and no wait, so it is
 * done before every request but those that follow the last answer at once: on a busy connection, what a server says
 * unasked is seen only if it came together with the last answer. Under TLS it is the socket below that is looked at, where
 * a record counts that nobody has decrypted.
 *
 * <p>Unlike HttpClient's own, it has no logs of what it carries: tokens would stand in there.
 */
final class KeptConnection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {

    /** A server that speaks unasked, or closes an idle connection, does it later than this; a busy one is used sooner. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    /** After this much rest HttpClient's own test, which waits a millisecond, is worth it. */
    private static final Duration REST = Duration.ofSeconds(2);

    private final LongSupplier nanos;
    /** The first one: above it, there may be TLS to a proxy, too. It stays, closed, when the connection is. */
    private volatile @Nullable Socket raw;

    private volatile @Nullable Timeout timeout;
    private volatile boolean closed;
    private volatile long passivated;

    KeptConnection() {
        this(System::nanoTime);
    }

    /** @param nanos a clock of nanoseconds that tells how long the connection rests */
    KeptConnection(LongSupplier nanos) {
        super(BoundedHead.BOUNDS, null, null, null, null, null, given -> new BoundedHead());
        this.nanos = nanos;
        this.passivated = nanos.getAsLong();
    }

    @Override
    public boolean isStale() throws IOException {
        return hasRested(PAUSE) && (isSpokenToUnasked() || (hasRested(REST) && (isPlain() || isFoundStale())));
    }

    /**
     * It leads to loopback, where a new one costs less than the test: that reads with a time-out, and after one such read
     * the JDK makes three system calls of each that follows.
     */
    private boolean isPlain() {
        return getSSLSession() == null;
    }

    private boolean isSpokenToUnasked() throws IOException {
        Socket below = raw;
        Socket above = getSocket();
        return isReadable(below) || (above != below && isReadable(above));
    }

    private static boolean isReadable(@Nullable Socket socket) throws IOException {
        return socket != null && socket.getInputStream().available() > 0;
    }

    private boolean hasRested(Duration rest) {
        return nanos.getAsLong() - passivated > rest.toNanos();
    }

    /** What comes in during the test itself, the test leaves in the buffer. */
    private boolean isFoundStale() throws IOException {
        EndpointDetails details = getEndpointDetails();
        long received = details.getReceivedBytesCount();
        return super.isStale() || details.getReceivedBytesCount() > received;
    }

    /** Does not touch the socket: its time-out is set for each exchange, and nobody reads in between. */
    @Override
    public void passivate() {
        passivated = nanos.getAsLong();
    }

    @Override
    public void activate() {}

    @Override
    public void bind(Socket socket) throws IOException {
        raw = socket;
        super.bind(socket);
    }

    @Override
    public void bind(SSLSocket above, Socket below) throws IOException {
        bind(new SocketHolder(above, below));
    }

    /** One that was closed before it was opened stays closed: the exchange was ended meanwhile. */
    @Override
    protected void bind(SocketHolder socket) throws IOException {
        timeout = null;
        super.bind(socket);
        if (closed) {
            super.close(CloseMode.IMMEDIATE);
            throw new InterruptedIOException("The connection was closed before it was opened");
        }
    }

    @Override
    public @Nullable Socket getSocket() {
        SocketHolder socket = getSocketHolder();
        return socket == null ? null : socket.getSocket();
    }

    /** The same again costs nothing. */
    @Override
    public void setSocketTimeout(Timeout wanted) {
        if (!wanted.equals(timeout)) {
            super.setSocketTimeout(wanted);
            timeout = wanted;
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        super.close();
    }

    @Override
    public void close(CloseMode mode) {
        closed = true;
        super.close(mode);
    }
}
