package io.camelcce.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.faults.ScriptedServer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ClosedTransportTest extends HttpExchanges {

    @Test
    void endsTheExchangesThatAreUnderWayAndSaysThatTheyMayHaveArrived() {
        ScriptedServer silent = server(client -> {
            client.hear();
            client.waitForTheEnd();
        });
        HttpTransport transport = transportTo(silent);
        CompletableFuture<HttpResult> underWay =
                CompletableFuture.supplyAsync(() -> transport.exchange(post(silent), AMPLE));
        await().until(() -> silent.requests().size() == 1);

        transport.close();

        HttpFailure failure = maybeSent(underWay.join());
        assertThat(failure.timedOut()).isFalse();
        assertThat(failure.text()).isEqualTo("the component was stopped before %s answered", silent.authority());
        await().until(silent::isQuiet);
    }

    @Test
    void sendsNothingMore() {
        ScriptedServer server = server(client -> client.hear());
        HttpTransport transport = transportTo(server);

        transport.close();

        assertThat(notSent(transport.exchange(post(server), AMPLE)).failure().text())
                .isEqualTo("the component was stopped before %s was called", server.authority());
        assertThat(server.connections()).isZero();
    }
}
