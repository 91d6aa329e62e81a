package io.camelcce.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.faults.ScriptedServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that closes a new connection without a word has its reasons; people are told which. */
class ClosedAtOnceTest extends HttpExchanges {

    private static @Nullable CertificateAuthority maker;

    @BeforeAll
    static void found() {
        maker = CertificateAuthority.wellKnown();
    }

    @Test
    void inTheHandshakeIsNotSentAndMayPass() {
        ScriptedServer closing = server(client -> {});

        HttpResult.NotSent result = notSent(exchangeOverTls(closing));

        assertThat(result.retryable()).isTrue();
        assertThat(result.failure().timedOut()).isFalse();
        assertThat(result.failure().text())
                .startsWith(closing.authority() + " closed the connection at once (")
                .endsWith("): ask the doorkeeper");
    }

    @Test
    void withAResetInTheHandshakeIsNotSentAndMayPass() {
        ScriptedServer resetting = server(client -> client.reset());

        HttpResult.NotSent result = notSent(exchangeOverTls(resetting));

        assertThat(result.retryable()).isTrue();
        assertThat(result.failure().text())
                .startsWith(resetting.authority() + " closed the connection at once (")
                .endsWith("): ask the doorkeeper");
    }

    @Test
    void afterTheHandshakeMayBeSent() {
        component("https").setSslContextParameters(requireNonNull(maker).trusted());
        ScriptedServer closing = open(ScriptedServer.playing(
                client -> client.hear(), requireNonNull(maker).goodServer()));

        HttpFailure failure = maybeSent(exchangeOverTls(closing));

        assertThat(failure.timedOut()).isFalse();
        assertThat(failure.text())
                .startsWith(closing.authority() + " closed the connection before it answered (")
                .endsWith("): ask the doorkeeper");
    }

    @Test
    void afterTheRequestMayBeSent() {
        ScriptedServer closing = server(client -> client.hear());

        assertThat(maybeSent(transportTo(closing).exchange(post(closing), AMPLE))
                        .text())
                .isEqualTo(
                        "%s closed the connection before it answered (The target server failed to respond): ask the doorkeeper",
                        closing.authority());
    }

    @Test
    void isToldOfWithoutAReasonThatNobodyGave() {
        ScriptedServer closing = server(client -> client.hear());
        HttpTransport transport = transportTo("http://" + closing.authority(), settings(), "");

        assertThat(maybeSent(transport.exchange(post(closing), AMPLE)).text()).endsWith(")");
    }

    @Test
    void isNotSaidOfAnAnswerThatBreaksOff() {
        HttpFailure failure = maybeSent(postTo(client -> {
            client.hear();
            client.say("HTTP/1.1 201 Created", "Content-Length: 100", "", "{}");
        }));

        assertThat(failure.text()).contains("broke off").doesNotContain("doorkeeper");
    }

    @Test
    void isNotSaidOfAConnectionThatServedBefore() {
        ScriptedServer tired = server(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Content-Length: 0", "", "");
            client.hear();
        });
        HttpTransport transport = transportTo(tired);
        answer(transport.exchange(get(tired), AMPLE));

        HttpFailure failure = maybeSent(transport.exchange(post(tired), AMPLE));

        assertThat(failure.text()).contains("broke off").doesNotContain("doorkeeper");
        await().until(tired::isQuiet);
    }

    private HttpResult exchangeOverTls(ScriptedServer server) {
        String url = "https://" + server.authority();
        return transportTo(url, settings()).exchange(post(url + "/tasks", "{}"), AMPLE);
    }
}
