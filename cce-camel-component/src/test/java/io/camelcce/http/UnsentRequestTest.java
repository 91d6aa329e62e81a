package io.camelcce.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.faults.BlackHole;
import io.camelcce.faults.ScriptedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Not one byte of the request was written: it can be sent again. */
class UnsentRequestTest extends HttpExchanges {

    private static final Duration ENDLESS = Duration.ofMinutes(10);

    @Tag("F01")
    @Test
    void whenTheNameDoesNotResolve() {
        String url = "https://cce.invalid";

        HttpResult.NotSent result = notSent(transportTo(url, settings()).exchange(get(url + "/tasks/4711"), AMPLE));

        assertThat(result.retryable()).isTrue();
        assertThat(result.failure().timedOut()).isFalse();
        assertThat(result.failure().text()).isEqualTo("the name of cce.invalid does not resolve");
    }

    @Test
    void whenNobodyListens() throws IOException {
        String authority = "127.0.0.1:" + portOfNobody();
        String url = "http://" + authority;

        HttpResult.NotSent result = notSent(transportTo(url, settings()).exchange(post(url + "/tasks", "{}"), AMPLE));

        assertThat(result.retryable()).isTrue();
        assertThat(result.failure().timedOut()).isFalse();
        assertThat(result.failure().text()).isEqualTo(authority + " refuses the connection");
    }

    @Test
    void whenNoTimeIsLeft() {
        ScriptedServer server = server(client -> client.hear());

        HttpResult.NotSent result = notSent(transportTo(server).exchange(post(server), Duration.ZERO));

        assertThat(result.retryable()).isTrue();
        assertThat(result.failure().timedOut()).isTrue();
        assertThat(result.failure().text()).isEqualTo("no time was left to call " + server.authority());
        assertThat(server.connections()).isZero();
    }

    @Tag("F17")
    @Test
    void whenAllConnectionsAreInUse() {
        CountDownLatch release = new CountDownLatch(1);
        ScriptedServer busy = server(client -> {
            client.hear();
            waitFor(release);
            client.say("HTTP/1.1 200 OK", "Content-Length: 0", "", "");
        });
        HttpTransport transport = transportTo(busy, new HttpSettings(AMPLE, AMPLE, 1));
        CompletableFuture<HttpResult> first = CompletableFuture.supplyAsync(() -> transport.exchange(get(busy), AMPLE));
        await().until(() -> busy.requests().size() == 1);

        HttpResult.NotSent second = notSent(transport.exchange(post(busy), BRIEF.multipliedBy(2)));
        release.countDown();

        assertThat(second.retryable()).isTrue();
        assertThat(second.failure().timedOut()).isTrue();
        assertThat(second.failure().text())
                .isEqualTo(
                        "no connection to %s became free in time: all of them are in use".formatted(busy.authority()));
        assertThat(answer(first.join()).status()).isEqualTo(200);
        assertThat(busy.requests()).hasSize(1);
    }

    @Test
    void whenNoConnectionIsFreeForAsLongAsTheHttpComponentLetsOneWait() {
        component("http").setConnectionRequestTimeout(BRIEF.toMillis());
        ScriptedServer busy = server(client -> {
            client.hear();
            client.waitForTheEnd();
        });
        HttpTransport transport = transportTo(busy, new HttpSettings(AMPLE, AMPLE, 1));
        CompletableFuture<HttpResult> first = CompletableFuture.supplyAsync(() -> transport.exchange(get(busy), AMPLE));
        await().until(() -> busy.requests().size() == 1);

        HttpResult.NotSent second = notSent(transport.exchange(post(busy), AMPLE));
        transport.close();

        assertThat(second.failure().timedOut()).isTrue();
        assertThat(second.failure().text()).endsWith("all of them are in use");
        assertThat(maybeSent(first.join()).text()).contains("stopped");
    }

    /** Nothing else ends it in the time of this test: the deadline is later, and the system has more patience. */
    @Tag("F03")
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems answer for a server whose queue is full")
    @Test
    void whenNobodyTakesTheConnectionInTime() {
        BlackHole full = open(new BlackHole()).fill();
        String url = "http://" + full.authority();

        HttpResult.NotSent result =
                notSent(transportTo(url, connectedWithin(BRIEF)).exchange(post(url + "/tasks", "{}"), ENDLESS));

        assertThat(result.retryable()).isTrue();
        assertThat(result.failure().timedOut()).isTrue();
        assertThat(result.failure().text()).isEqualTo(full.authority() + " could not be reached in time");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
