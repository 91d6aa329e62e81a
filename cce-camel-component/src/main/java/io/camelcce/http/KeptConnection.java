package io.camelcce.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolVersion;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A connection of HttpClient that counts as stale, and so is opened anew, if anything came in after the last answer: that
 * would be taken for the answer to the next request. To look costs a system call and no wait, so it is done before every
 * request but those that follow the last answer at once: on a busy connection, what a server says unasked is seen only if
 * it came together with the last answer. Under TLS it is the socket below that is looked at, where a record counts that
 * nobody has decrypted.
 */
final class KeptConnection implements ManagedHttpClientConnection {

    /** A server that speaks unasked, or closes an idle connection, does it later than this; a busy one is used sooner. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    /** After this much rest HttpClient's own test, which waits a millisecond, is worth it. */
    private static final Duration REST = Duration.ofSeconds(2);

    private final ManagedHttpClientConnection connection;
    private volatile @Nullable Socket raw;
    private volatile @Nullable Timeout timeout;
    private final LongSupplier nanos;
    private volatile long passivated;

    private KeptConnection(ManagedHttpClientConnection connection, LongSupplier nanos) {
        this.connection = connection;
        this.nanos = nanos;
        this.passivated = nanos.getAsLong();
    }

    /** Of those that another factory makes. */
    static HttpConnectionFactory<ManagedHttpClientConnection> of(
            HttpConnectionFactory<ManagedHttpClientConnection> factory) {
        return of(factory, System::nanoTime);
    }

    /** With a clock of nanoseconds that tells how long a connection rests. */
    static HttpConnectionFactory<ManagedHttpClientConnection> of(
            HttpConnectionFactory<ManagedHttpClientConnection> factory, LongSupplier nanos) {
        return socket -> new KeptConnection(factory.createConnection(socket), nanos);
    }

    /** Has a pool ask before every request. */
    static ConnectionConfig askedAlways() {
        return ConnectionConfig.custom()
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build();
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
        return connection.getSSLSession() == null;
    }

    private boolean isSpokenToUnasked() throws IOException {
        Socket below = raw;
        Socket above = connection.getSocket();
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
        EndpointDetails details = connection.getEndpointDetails();
        long received = details.getReceivedBytesCount();
        return connection.isStale() || details.getReceivedBytesCount() > received;
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
        timeout = null;
        connection.bind(socket);
    }

    @Override
    public void bind(SSLSocket above, Socket below) throws IOException {
        timeout = null;
        connection.bind(above, below);
    }

    @Override
    public @Nullable Socket getSocket() {
        return connection.getSocket();
    }

    @Override
    public @Nullable SSLSession getSSLSession() {
        return connection.getSSLSession();
    }

    @Override
    public boolean isConsistent() {
        return connection.isConsistent();
    }

    @Override
    public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
        connection.sendRequestHeader(request);
    }

    @Override
    public void terminateRequest(ClassicHttpRequest request) throws HttpException, IOException {
        connection.terminateRequest(request);
    }

    @Override
    public void sendRequestEntity(ClassicHttpRequest request) throws HttpException, IOException {
        connection.sendRequestEntity(request);
    }

    @Override
    public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
        return connection.receiveResponseHeader();
    }

    @Override
    public void receiveResponseEntity(ClassicHttpResponse response) throws HttpException, IOException {
        connection.receiveResponseEntity(response);
    }

    @Override
    public boolean isDataAvailable(Timeout timeout) throws IOException {
        return connection.isDataAvailable(timeout);
    }

    @Override
    public void flush() throws IOException {
        connection.flush();
    }

    @Override
    public EndpointDetails getEndpointDetails() {
        return connection.getEndpointDetails();
    }

    @Override
    public SocketAddress getLocalAddress() {
        return connection.getLocalAddress();
    }

    @Override
    public SocketAddress getRemoteAddress() {
        return connection.getRemoteAddress();
    }

    @Override
    public ProtocolVersion getProtocolVersion() {
        return connection.getProtocolVersion();
    }

    @Override
    public boolean isOpen() {
        return connection.isOpen();
    }

    @Override
    public Timeout getSocketTimeout() {
        return connection.getSocketTimeout();
    }

    /** The same again costs nothing. */
    @Override
    public void setSocketTimeout(Timeout wanted) {
        if (!wanted.equals(timeout)) {
            connection.setSocketTimeout(wanted);
            timeout = wanted;
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    @Override
    public void close(CloseMode mode) {
        connection.close(mode);
    }

    @Override
    public String toString() {
        return connection.toString();
    }
}
