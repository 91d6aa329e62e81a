package io.camelcce.wiremock.proxy;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsThroughTheProxyTest {

    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort().dynamicHttpsPort());

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(ok("secret")));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void tlsPassesThrough(String version) throws Exception {
        try (FaultyProxy proxy = FaultyProxy.to("https://127.0.0.1:" + server.httpsPort());
                SSLSocket socket = connect(proxy, version)) {
            socket.getOutputStream().write(REQUEST.getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 200 OK")
                    .contains("secret");
            assertThat(proxy.connections().get(0).requestBytes()).isGreaterThan(REQUEST.length());
        }
    }

    @Test
    void aHandshakeBreaksOff() throws Exception {
        try (FaultyProxy proxy = FaultyProxy.to("https://127.0.0.1:" + server.httpsPort())) {
            proxy.next(ConnectionScript.untouched().onAnswer(Fault.reset(100)));

            try (SSLSocket socket = connect(proxy, "TLSv1.3")) {
                assertThatThrownBy(socket::startHandshake)
                        .isInstanceOf(SocketException.class)
                        .hasMessage("Connection reset");
            }
            assertThat(proxy.connections().get(0).answerBytes()).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aConnectionIsIdleAfterItsAnswer(String version) throws Exception {
        try (FaultyProxy proxy = FaultyProxy.to("https://127.0.0.1:" + server.httpsPort());
                SSLSocket socket = connect(proxy, version)) {
            socket.getOutputStream()
                    .write(REQUEST.replace("Connection: close\r\n", "").getBytes(US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');

            await().until(() -> {
                proxy.dropIdle();
                return !proxy.connections().get(0).isOpen();
            });
        }
    }

    private static SSLSocket connect(FaultyProxy proxy, String version) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Everybody()}, null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", proxy.port());
        socket.setEnabledProtocols(new String[] {version});
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static final class Everybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
