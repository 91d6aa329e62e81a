package io.camelcce.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.http.FailedExchange.Ending;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said, and advised, of an exchange whose request did not leave. */
class FailedExchangeTest {

    private static final URI SERVER = URI.create("https://cce.example.com/tasks");

    static Stream<IOException> beforeAConnectionStands() {
        return Stream.of(
                new NoRouteToHostException("No route to host"),
                new BindException("Cannot assign requested address"),
                new SocketException("Network is unreachable"),
                new SocketException("Too many open files"));
    }

    @ParameterizedTest
    @MethodSource("beforeAConnectionStands")
    void isNoHangUpIfNoConnectionStood(IOException thrown) {
        HttpResult.NotSent result = unsent(thrown, Ending.FAILED);

        assertThat(result.failure().text()).isEqualTo("cce.example.com could not be reached: %s", thrown.getMessage());
        assertThat(result.retryable()).isTrue();
        assertThat(result.failure().timedOut()).isFalse();
    }

    @Test
    void isNoHangUpIfTheSystemSaysNoToTheConnection() {
        assertThat(unsent(refusedByTheSystem(), Ending.FAILED).failure().text())
                .startsWith("cce.example.com could not be reached: ");
    }

    @Test
    void isAHangUpIfTheConnectionBrokeWhileItWasReadFrom() throws IOException {
        assertThat(unsent(reset(), Ending.FAILED).failure().text())
                .isEqualTo("cce.example.com closed the connection at once (Connection reset): ask the doorkeeper");
    }

    @Test
    void isAHangUpIfTheConnectionWasResetBeforeTheConnectCameBack() {
        SocketException reset = new SocketException("Connection reset by peer");

        assertThat(unsent(reset, Ending.FAILED).failure().text())
                .isEqualTo(
                        "cce.example.com closed the connection at once (Connection reset by peer): ask the doorkeeper");
    }

    @Test
    void isAHangUpIfTheConnectionEndedBeforeAnythingWasSaid() {
        HttpResult.NotSent result = unsent(new ConnectionClosedException("Connection is closed"), Ending.FAILED);

        assertThat(result.failure().text())
                .isEqualTo("cce.example.com closed the connection at once (Connection is closed): ask the doorkeeper");
        assertThat(result.retryable()).isTrue();
    }

    @Test
    void isAMatterOfSettingsIfTlsFails() {
        assertThat(unsent(new SSLException("bad_certificate"), Ending.FAILED).retryable())
                .isFalse();
    }

    @Test
    void isNoMatterOfSettingsIfTlsStalls() {
        SSLException stalled = new SSLException("Read timed out", new SocketTimeoutException("Read timed out"));

        HttpResult.NotSent result = unsent(stalled, Ending.FAILED);

        assertThat(result.retryable()).isTrue();
        assertThat(result.failure().timedOut()).isTrue();
    }

    @Test
    void isNoMatterOfSettingsIfWeEndedTls() {
        assertThat(unsent(new SSLException("closing inbound"), Ending.OUT_OF_TIME)
                        .retryable())
                .isTrue();
    }

    private static HttpResult.NotSent unsent(IOException thrown, Ending ending) {
        Progress progress = new Progress();
        progress.connectionLeased(new HttpRoute(new HttpHost("https", "cce.example.com", 443)), false);
        return HttpExchanges.notSent(
                new FailedExchange(SERVER, thrown, ending, progress, HttpExchanges.CLOSED_BECAUSE).result());
    }

    /** What this machine throws when it does not even try: nothing can be connected to a group of machines. */
    private static IOException refusedByTheSystem() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("224.0.0.1", 80), 5000);
            throw new AssertionError("connected");
        } catch (IOException refused) {
            return refused;
        }
    }

    private static IOException reset() throws IOException {
        try (ServerSocket server = new ServerSocket(0);
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
            Socket accepted = server.accept();
            accepted.setSoLinger(true, 0);
            accepted.close();
            client.getInputStream().read();
            throw new AssertionError("not reset");
        } catch (SocketException reset) {
            return reset;
        }
    }
}
