package io.camelcce.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.faults.ScriptedServer;
import io.camelcce.wiremock.proxy.ConnectionScript;
import io.camelcce.wiremock.proxy.Fault;
import io.camelcce.wiremock.proxy.FaultyProxy;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that wants to know who calls. */
class ClientCertificateTest extends HttpExchanges {

    /** More than a server says before the client has said that it has no certificate. */
    private static final int AT_ONCE = 8_192;

    private static @Nullable CertificateAuthority maker;

    @BeforeAll
    static void found() {
        maker = CertificateAuthority.wellKnown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void isShownTheCertificateOfTheKeyManagers(String protocol) {
        ScriptedServer server = demanding(protocol);

        assertThat(answer(exchange(server, authority().trustedAndShown())).status())
                .isEqualTo(200);
        assertThat(server.requests()).hasSize(1);
    }

    /** Before TLS 1.3 that is found out in the handshake; if the server hangs up fast, its reason is not heard. */
    @Test
    void isSentNothingWithoutOne() {
        ScriptedServer server = demanding("TLSv1.2");

        HttpResult.NotSent result = notSent(exchange(server, authority().trusted()));

        if (result.retryable()) {
            assertClosed(server.authority(), result.failure());
        } else {
            assertThat(result.failure().text())
                    .isEqualTo("no secure connection to %s: Received fatal alert: bad_certificate", server.authority());
        }
        assertThat(server.requests()).isEmpty();
    }

    /**
     * Since TLS 1.3 the client is done with its handshake, and may have sent, when the server finds out. If it is told that
     * nothing was sent, nothing was.
     */
    @Test
    void mayHaveBeenSentSomethingWithoutOneSinceTls13() {
        ScriptedServer server = demanding("TLSv1.3");
        FaultyProxy network = open(FaultyProxy.to(server.authority()));

        HttpResult result = exchange(network.authority(), authority().trusted());

        if (result instanceof HttpResult.NotSent notSent) {
            assertThat(requestBytes(network)).isLessThanOrEqualTo(handshakeBytes());
            assertClosed(network.authority(), notSent.failure());
        } else {
            assertClosed(network.authority(), maybeSent(result));
        }
        assertThat(server.requests()).isEmpty();
    }

    /** Its refusal comes when the request is long on its way, however busy the machine is. */
    @Test
    void mayHaveBeenSentTheRequestWhenItRefusesLateSinceTls13() {
        ScriptedServer server = server(raw -> {
            try {
                raw.demanding(authority().goodContext(), "TLSv1.3").hear();
            } catch (SSLHandshakeException refused) {
                // Else the connection could be reset before the request is written.
                raw.waitForTheEnd();
            }
        });
        FaultyProxy network = open(FaultyProxy.to(server.authority()))
                .otherwise(ConnectionScript.untouched().onAnswer(Fault.slice(AT_ONCE, BRIEF.multipliedBy(2))));

        HttpResult result = exchange(network.authority(), authority().trusted());

        assertClosed(network.authority(), maybeSent(result));
        assertThat(server.requests()).isEmpty();
    }

    private static void assertClosed(String authority, HttpFailure failure) {
        assertThat(failure.timedOut()).isFalse();
        assertThat(failure.text())
                .startsWith(authority + " closed the connection ")
                .endsWith("): ask the doorkeeper");
    }

    /** Of a client that is asked for a certificate and has none. */
    private long handshakeBytes() {
        return RequestBytes.of(bytesOf(1), bytesOf(2)).before();
    }

    /** Of so many requests on one connection. */
    private long bytesOf(int requests) {
        SSLServerSocket asking = authority().goodServer();
        asking.setEnabledProtocols(new String[] {"TLSv1.3"});
        asking.setWantClientAuth(true);
        ScriptedServer server = open(ScriptedServer.playing(
                client -> {
                    while (true) {
                        client.hear();
                        client.say("HTTP/1.1 200 OK", "Content-Length: 0", "", "");
                    }
                },
                asking));
        FaultyProxy network = open(FaultyProxy.to(server.authority()));
        String url = "https://" + network.authority();
        HttpTransport transport = transportTo(url, settings(authority().trusted()));
        for (int request = 0; request < requests; request++) {
            answer(transport.exchange(post(url + "/tasks", "{}"), AMPLE));
        }
        return requestBytes(network);
    }

    private static long requestBytes(FaultyProxy network) {
        // The client may be through before the last bytes were counted.
        network.close();
        assertThat(network.connections()).hasSize(1);
        return network.connections().get(0).requestBytes();
    }

    private static CertificateAuthority authority() {
        return requireNonNull(maker);
    }

    private ScriptedServer demanding(String protocol) {
        return open(ScriptedServer.playing(
                client -> {
                    client.hear();
                    client.say("HTTP/1.1 200 OK", "Content-Length: 0", "", "");
                },
                authority().demandingServer(protocol)));
    }

    private HttpResult exchange(ScriptedServer server, SSLContextParameters tls) {
        return exchange(server.authority(), tls);
    }

    private HttpResult exchange(String authority, SSLContextParameters tls) {
        String url = "https://" + authority;
        return transportTo(url, settings(tls)).exchange(post(url + "/tasks", "{}"), AMPLE);
    }

    private static HttpSettings settings(SSLContextParameters tls) {
        return new HttpSettings(AMPLE, AMPLE, 20, tls);
    }
}
