package io.camelcce.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.faults.ScriptedServer;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class KeptConnectionTest extends HttpExchanges {

    @Test
    void isUsedAgainForTheNextRequest() {
        ScriptedServer server = server(client -> {
            while (true) {
                client.hear();
                client.say("HTTP/1.1 200 OK", "Content-Length: 2", "", "{}");
            }
        });
        HttpTransport transport = transportTo(server);

        answer(transport.exchange(post(server), AMPLE));
        answer(transport.exchange(get(server), AMPLE));

        assertThat(server.requests()).hasSize(2);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void isNotUsedAgainAfterAnAnswerThatWasNotReadToItsEnd() {
        ScriptedServer server = server(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Content-Length: 2000000", "", "x".repeat(2_000_000));
            client.waitForTheEnd();
        });
        HttpTransport transport = transportTo(server);

        maybeSent(transport.exchange(get(server), AMPLE));
        maybeSent(transport.exchange(get(server), AMPLE));

        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void thatTheServerMeansToCloseIsNotCalledUnusedIfTheServerHearsTheNextRequest() {
        CountDownLatch silent = new CountDownLatch(1);
        ScriptedServer server = server(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Content-Length: 2", "", "{}");
            client.fallSilent();
            silent.countDown();
            client.hear();
        });
        HttpTransport transport = transportTo(server);
        answer(transport.exchange(post(server), AMPLE));
        await().until(() -> silent.getCount() == 0);

        HttpResult result = transport.exchange(post(server), AMPLE);

        assertThat(result).isNotInstanceOf(HttpResult.NotSent.class);
        await().until(() -> server.requests().size() == 2);
    }

    @Test
    void thatTheServerResetMeanwhileTakesNothingAndSaysSo() {
        CountDownLatch answered = new CountDownLatch(1);
        ScriptedServer server = server(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Content-Length: 2", "", "{}");
            await().until(() -> answered.getCount() == 0);
            client.reset();
        });
        HttpTransport transport = transportTo(server);
        answer(transport.exchange(post(server), AMPLE));
        answered.countDown();
        await().until(server::isQuiet);

        assertThat(notSent(transport.exchange(post(server), AMPLE)).retryable()).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void thatTheServerClosedMeanwhileIsNotCalledSlow() {
        ScriptedServer server = server(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Content-Length: 2", "", "{}");
        });
        HttpTransport transport = transportTo(server);
        answer(transport.exchange(post(server), AMPLE));
        await().until(server::isQuiet);

        HttpResult result = transport.exchange(post(server), AMPLE);

        if (result instanceof HttpResult.NotSent notSent) {
            assertThat(notSent.retryable()).isTrue();
        } else if (result instanceof HttpResult.MaybeSent maybeSent) {
            assertThat(maybeSent.failure().timedOut()).isFalse();
        }
    }
}
