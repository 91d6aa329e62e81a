package io.camelcce.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.faults.ScriptedServer;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that wants to know who calls. */
class ClientCertificateTest extends HttpExchanges {

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
            assertClosed(server, result.failure());
        } else {
            assertThat(result.failure().text())
                    .isEqualTo("no secure connection to %s: Received fatal alert: bad_certificate", server.authority());
        }
        assertThat(server.requests()).isEmpty();
    }

    /** Since TLS 1.3 the client is done with its handshake, and may have sent, when the server finds out. */
    @Test
    void mayHaveBeenSentSomethingWithoutOneSinceTls13() {
        ScriptedServer server = demanding("TLSv1.3");

        HttpResult result = exchange(server, authority().trusted());

        assertClosed(server, result instanceof HttpResult.NotSent notSent ? notSent.failure() : maybeSent(result));
        assertThat(server.requests()).isEmpty();
    }

    private static void assertClosed(ScriptedServer server, HttpFailure failure) {
        assertThat(failure.timedOut()).isFalse();
        assertThat(failure.text())
                .startsWith(server.authority() + " closed the connection ")
                .endsWith("): ask the doorkeeper");
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
        String url = "https://" + server.authority();
        HttpSettings settings = new HttpSettings(AMPLE, AMPLE, 20, tls);
        return transportTo(url, settings).exchange(post(url + "/tasks", "{}"), AMPLE);
    }
}
