package io.camelcce.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.faults.ScriptedServer;
import io.camelcce.wiremock.proxy.ConnectionScript;
import io.camelcce.wiremock.proxy.Fault;
import io.camelcce.wiremock.proxy.FaultyProxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that takes no more of a request: who writes holds the lock that an orderly end of TLS waits for. */
class StalledWriteTest extends HttpExchanges {

    /** More than the buffers of both sides and of the proxy in between. */
    private static final String LARGE = "x".repeat(30_000_000);

    private static final long TAKEN = 20_000;

    private static @Nullable CertificateAuthority maker;

    @BeforeAll
    static void found() {
        maker = CertificateAuthority.wellKnown();
    }

    @BeforeEach
    void trust() {
        component("https").setSslContextParameters(requireNonNull(maker).trusted());
    }

    @Test
    void endsByTheDeadline() {
        FaultyProxy stalled = stalled();

        HttpResult result =
                inLittleTime(time -> transportTo(url(stalled), settings()).exchange(large(stalled), time));

        assertThat(maybeSent(result).timedOut()).isTrue();
    }

    @Test
    void endsWithTheTransport() {
        FaultyProxy stalled = stalled();
        HttpTransport transport = transportTo(url(stalled), settings());
        CompletableFuture<HttpResult> underWay =
                CompletableFuture.supplyAsync(() -> transport.exchange(large(stalled), Duration.ofMinutes(5)));
        await().until(() -> stalled.connections().stream().anyMatch(connection -> connection.requestBytes() >= TAKEN));

        transport.close();

        assertThat(maybeSent(underWay.join()).timedOut()).isFalse();
    }

    private FaultyProxy stalled() {
        ScriptedServer server = open(ScriptedServer.playing(
                client -> client.hear(), requireNonNull(maker).goodServer()));
        return open(FaultyProxy.to(server.authority()))
                .otherwise(ConnectionScript.untouched().onRequest(Fault.stall(TAKEN)));
    }

    private static String url(FaultyProxy proxy) {
        return "https://" + proxy.authority();
    }

    private static HttpCall large(FaultyProxy proxy) {
        return post(url(proxy) + "/tasks", LARGE);
    }
}
