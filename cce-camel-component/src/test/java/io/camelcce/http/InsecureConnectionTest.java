package io.camelcce.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.faults.ScriptedServer;
import javax.net.ssl.SSLServerSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InsecureConnectionTest extends HttpExchanges {

    private static final ScriptedServer.Script ANSWERS = client -> {
        client.hear();
        client.say("HTTP/1.1 200 OK", "Content-Length: 0", "", "");
    };

    private static @Nullable CertificateAuthority maker;

    @BeforeAll
    static void found() {
        maker = CertificateAuthority.wellKnown();
    }

    @Tag("F04")
    @Test
    void isNotUsedWhenNobodyKnowsWhoSignedTheCertificate() {
        assertThat(refusal(serverOn(authority().goodServer()))).contains("certification path");
    }

    @Tag("F04")
    @Test
    void isNotUsedWhenTheCertificateIsOfAnotherHost() {
        trustTheAuthority();

        assertThat(refusal(serverOn(authority().otherServer()))).contains("<127.0.0.1> doesn't match");
    }

    @Tag("F04")
    @Test
    void isNotUsedWhenTheCertificateHasExpired() {
        trustTheAuthority();

        assertThat(refusal(serverOn(authority().expiredServer()))).contains("NotAfter");
    }

    @Test
    void isNotUsedWhenTheServerDoesNotSpeakTls() {
        assertThat(refusal(server(client -> client.say("HTTP/1.1 400 Bad Request", "", ""))))
                .isNotBlank();
    }

    @Test
    void isAMatterOfWhatTheUserTrusts() {
        trustTheAuthority();
        ScriptedServer server = serverOn(authority().goodServer());

        assertThat(answer(exchangeWith(server)).status()).isEqualTo(200);
        assertThat(server.requests()).hasSize(1);
    }

    @Tag("F05")
    @Test
    void isGivenUpInTimeWhenTheHandshakeStalls() {
        ScriptedServer stalling = server(client -> client.waitForTheEnd());
        String url = "https://" + stalling.authority();

        HttpResult.NotSent result =
                notSent(transportTo(url, connectedWithin(BRIEF)).exchange(post(url + "/tasks", "{}"), AMPLE));

        assertThat(result.failure().timedOut()).isTrue();
        assertThat(result.retryable()).isTrue();
        assertThat(result.failure().text()).isEqualTo(stalling.authority() + " could not be reached in time");
    }

    @Test
    void isGivenUpWhenTheTimeForTheExchangeIsOver() {
        ScriptedServer stalling = server(client -> client.waitForTheEnd());
        String url = "https://" + stalling.authority();

        HttpResult.NotSent result = notSent(transportTo(url, settings()).exchange(post(url + "/tasks", "{}"), BRIEF));

        assertThat(result.failure().timedOut()).isTrue();
        assertThat(result.retryable()).isTrue();
    }

    private static CertificateAuthority authority() {
        return requireNonNull(maker);
    }

    private void trustTheAuthority() {
        component("https").setSslContextParameters(authority().trusted());
    }

    private ScriptedServer serverOn(SSLServerSocket socket) {
        return open(ScriptedServer.playing(ANSWERS, socket));
    }

    private HttpResult exchangeWith(ScriptedServer server) {
        String url = "https://" + server.authority();
        return transportTo(url, settings()).exchange(post(url + "/tasks", "{}"), AMPLE);
    }

    /** What is said of a server that must have been told nothing. */
    private String refusal(ScriptedServer server) {
        HttpResult.NotSent result = notSent(exchangeWith(server));
        assertThat(result.retryable()).isFalse();
        assertThat(result.failure().timedOut()).isFalse();
        assertThat(result.failure().text()).startsWith("no secure connection to " + server.authority() + ": ");
        assertThat(server.requests()).isEmpty();
        return result.failure().text();
    }
}
