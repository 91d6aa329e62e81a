package io.camelcce.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.requestMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.matching.MatchResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResetTest {

    private final SimulatedContactCenter contactCenter =
            ContactCenters.withStandingClock().start();
    private final ApiClient api = ApiClient.authorizedAt(contactCenter);

    @AfterEach
    void stop() {
        contactCenter.close();
    }

    @Test
    void aResetForgetsTasks() {
        api.create(task("t-1"));

        contactCenter.reset();

        contactCenter.acceptToken(ApiClient.TOKEN);
        assertThat(api.get("t-1").status()).isEqualTo(404);
        assertThat(contactCenter.ledger().tasks()).isEmpty();
    }

    @Test
    void aResetForgetsTokens() {
        contactCenter.reset();

        assertThat(api.get("t-1").status()).isEqualTo(401);
    }

    @Test
    void aResetForgetsRequests() {
        api.get("t-1");

        contactCenter.reset();

        assertThat(contactCenter.ledger().requests()).isEmpty();
        assertThat(contactCenter.wireMock().getAllServeEvents()).isEmpty();
    }

    @Test
    void whatArrivedBeforeAResetIsNotCarriedOutAfterIt() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch reset = new CountDownLatch(1);
        contactCenter
                .wireMock()
                .stubFor(requestMatching(request -> {
                            arrived.countDown();
                            await().until(() -> reset.getCount() == 0);
                            return MatchResult.exactMatch();
                        })
                        .willReturn(aResponse().withTransformers(SimulatedContactCenter.TRANSFORMER)));
        CompletableFuture<Reply> reply =
                CompletableFuture.supplyAsync(() -> api.create(task("t-1")), work -> new Thread(work).start());
        arrived.await();

        contactCenter.reset();
        contactCenter.acceptToken(ApiClient.TOKEN);
        reset.countDown();

        assertThatThrownBy(reply::join).hasRootCauseMessage("Connection reset");
        assertThat(contactCenter.ledger().tasks()).isEmpty();
        assertThat(contactCenter.ledger().requests()).isEmpty();
    }

    /** The server asks for the body of a request that it has begun to read. */
    @Test
    void whatArrivedBeforeAResetAndIsUnreadableIsNotLoggedAfterIt() {
        try (RawConnection connection = RawConnection.to(contactCenter)) {
            String asked = connection.send(
                    "POST /oauth2/token HTTP/1.1",
                    "Content-Encoding: gzip\r\nContent-Length: 7\r\nExpect: 100-continue");
            assertThat(asked).startsWith("HTTP/1.1 100 ");

            contactCenter.reset();

            assertThat(connection.exchange("no gzip")).startsWith("HTTP/1.1 400 ");
        }
        assertThat(contactCenter.ledger().requests()).isEmpty();
    }

    @Test
    void aResetRemovesStubsAndGlobalDelays() {
        contactCenter.wireMock().stubFor(post("/drapi/v1/tasks").willReturn(serviceUnavailable()));
        contactCenter.wireMock().setGlobalFixedDelay(60_000);

        contactCenter.reset();

        contactCenter.acceptToken(ApiClient.TOKEN);
        assertThat(api.create(task("t-1")).status()).isEqualTo(201);
    }

    @Test
    void aResetTakesTheMovesOfTheClockBack() {
        contactCenter.advance(Duration.ofDays(1));
        assertThat(contactCenter.clock().instant()).isEqualTo(ContactCenters.START.plus(Duration.ofDays(1)));

        contactCenter.reset();

        assertThat(contactCenter.clock().instant()).isEqualTo(ContactCenters.START);
    }

    @Test
    void aResetKeepsThePort() {
        String domain = contactCenter.domain();

        contactCenter.reset();

        assertThat(contactCenter.domain()).isEqualTo(domain);
        assertThat(api.send(api.to("/drapi/v1/ping").GET()).status()).isEqualTo(200);
    }
}
