package io.camelcce.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
