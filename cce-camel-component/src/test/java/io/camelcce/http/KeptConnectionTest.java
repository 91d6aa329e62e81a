package io.camelcce.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.camelcce.faults.Conversation;
import io.camelcce.faults.ScriptedServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.io.CloseMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptConnectionTest extends HttpExchanges {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Content-Length: 0\r\n\r\n",
                "Content-Length: 4\r\n\r\ntrue",
                "Transfer-Encoding: chunked\r\n\r\n4\r\ntrue\r\n0\r\n\r\n"
            })
    void aConnectionIsKeptHoweverTheAnswerEnds(String rest) {
        ScriptedServer server = server(client -> {
            while (true) {
                client.hear();
                client.say("HTTP/1.1 200 OK", rest);
            }
        });
        HttpTransport transport = transportTo(server);

        for (int time = 0; time < 5; time++) {
            transport.exchange(get(server), AMPLE);
        }

        assertThat(server.requests()).hasSize(5);
        assertThat(server.connections()).isEqualTo(1);
    }

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

    @Tag("F06")
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

    @Tag("F06")
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

    @Tag("F06")
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

    @Tag("F06")
    @Test
    void thatTheServerClosedIsStaleOnceItHasRested() throws Exception {
        AtomicLong nanos = new AtomicLong();
        CertificateAuthority maker = CertificateAuthority.wellKnown();
        try (SSLServerSocket server = maker.goodServer();
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket accepted = server.accept();
                ManagedHttpClientConnection kept = new KeptConnection(nanos::get)) {
            kept.bind(client);
            kept.bind(secure(client, accepted, maker), client);
            kept.passivate();
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
            assertThat(kept.isStale()).as("rested, and open").isFalse();

            accepted.shutdownOutput();
            await().until(kept::isStale);

            kept.passivate();
            assertThat(kept.isStale()).as("not rested: not asked").isFalse();
        }
    }

    /** In TLS 1.2: a server of 1.3 sends tickets after the handshake, which are something that came in. */
    private SSLSocket secure(Socket client, Socket accepted, CertificateAuthority maker) throws Exception {
        SSLContext trusting = maker.trusted().createSSLContext(context);
        SSLSocket secure = (SSLSocket) trusting.getSocketFactory()
                .createSocket(client, client.getInetAddress().getHostAddress(), client.getPort(), true);
        secure.setEnabledProtocols(new String[] {"TLSv1.2"});
        CompletableFuture<Void> greeted = CompletableFuture.runAsync(() -> {
            try {
                ((SSLSocket) accepted).startHandshake();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        secure.startHandshake();
        greeted.join();
        return secure;
    }

    @ParameterizedTest(name = "under TLS: {0}")
    @ValueSource(booleans = {false, true})
    void thatWasClosedBeforeItWasOpenedStaysClosed(boolean tls) throws Exception {
        CertificateAuthority maker = CertificateAuthority.wellKnown();
        try (SSLServerSocket server = maker.goodServer();
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket accepted = server.accept();
                ManagedHttpClientConnection kept = new KeptConnection()) {
            if (tls) {
                kept.bind(client);
                SSLSocket secured = secure(client, accepted, maker);
                kept.close(CloseMode.IMMEDIATE);
                assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(() -> kept.bind(secured, client));
            } else {
                kept.close(CloseMode.IMMEDIATE);
                assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(() -> kept.bind(client));
            }

            assertThat(kept.isOpen()).isFalse();
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void isOpenedAnewAfterARestIfItIsPlain() throws IOException {
        AtomicLong nanos = new AtomicLong();
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 1, loopback);
                Socket client = new Socket(loopback, server.getLocalPort());
                ManagedHttpClientConnection kept = new KeptConnection(nanos::get)) {
            kept.bind(client);
            kept.passivate();
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
            assertThat(kept.isStale()).as("rested a little").isFalse();

            nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
            assertThat(kept.isStale()).as("rested").isTrue();
        }
    }

    @Test
    void isAskedWhatCameInUnaskedOnlyAfterAPause() throws IOException {
        AtomicLong nanos = new AtomicLong();
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 1, loopback);
                Socket client = new Socket(loopback, server.getLocalPort());
                Socket accepted = server.accept();
                ManagedHttpClientConnection kept = new KeptConnection(nanos::get)) {
            kept.bind(client);
            kept.passivate();
            accepted.getOutputStream().write('!');
            await().until(() -> client.getInputStream().available() > 0);
            assertThat(kept.isStale()).as("used at once").isFalse();

            nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(20));
            assertThat(kept.isStale()).as("after a pause").isTrue();
        }
    }

    @Test
    void thatTheServerSpeaksOnUnaskedIsOpenedAnew() {
        ScriptedServer server = server(this::speakOnUnasked);

        assertThat(secondAnswer("http://" + server.authority())).isEqualTo(200);

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void thatTheServerSpeaksOnUnaskedInTlsIsOpenedAnew() {
        CertificateAuthority maker = CertificateAuthority.wellKnown();
        component("https").setSslContextParameters(maker.trusted());
        ScriptedServer server = open(ScriptedServer.playing(this::speakOnUnasked, maker.goodServer()));

        assertThat(secondAnswer("https://" + server.authority())).isEqualTo(200);

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void isUsedAgainInTlsForTheNextRequest() {
        CertificateAuthority maker = CertificateAuthority.wellKnown();
        component("https").setSslContextParameters(maker.trusted());
        ScriptedServer server = open(ScriptedServer.playing(
                client -> {
                    while (true) {
                        client.hear();
                        client.say("HTTP/1.1 200 OK", "Content-Length: 2", "", "{}");
                    }
                },
                maker.goodServer()));
        String url = "https://" + server.authority();
        HttpTransport transport = transportTo(url, settings());

        answer(transport.exchange(post(url + "/tasks", "{}"), AMPLE));
        answer(transport.exchange(post(url + "/tasks", "{}"), AMPLE));

        assertThat(server.connections()).isEqualTo(1);
    }

    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch spoken = new CountDownLatch(1);

    /** Answers each connection once, and speaks again when that answer has come in. */
    private void speakOnUnasked(Conversation client) throws IOException {
        client.hear();
        client.say("HTTP/1.1 200 OK", "Content-Length: 2", "", "{}");
        await().until(() -> answered.getCount() == 0);
        client.say("HTTP/1.1 201 Created", "Location: /forged", "Content-Length: 0", "", "");
        spoken.countDown();
        client.waitForTheEnd();
    }

    private int secondAnswer(String url) {
        HttpTransport transport = transportTo(url, settings());
        answer(transport.exchange(post(url + "/tasks", "{}"), AMPLE));
        answered.countDown();
        await().until(() -> spoken.getCount() == 0);
        return answer(transport.exchange(post(url + "/tasks", "{}"), AMPLE)).status();
    }
}
