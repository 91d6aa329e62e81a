package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every call tells how long it took. */
class DurationOfACallTest extends OperationsInRoutes {

    private static final int TOKEN_DELAY = 300;

    @Test
    void isToldWhenItIsDone() {
        assertThat(duration(assertDone(Operation.CREATE, AN_SMS, "successfullyCreated")))
                .isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({"401, unauthorized", "403, rejected", "429, unavailable", "500, unknown"})
    void isToldWhenItIsNotDone(int status, String outcome) {
        answerCalls(aResponse().withStatus(status));

        Exchange quiet = send(Operation.CREATE.quiet(), AN_SMS);

        assertThat(header(quiet, CceConstants.OUTCOME, String.class)).isEqualTo(outcome);
        assertThat(duration(quiet)).isNotNegative();
    }

    @Test
    void isToldWhenNothingWasSent() {
        Exchange quiet = send(Operation.CREATE.quiet(), anSmsWith(CceConstants.DESTINATION, null));

        assertThat(header(quiet, CceConstants.OUTCOME, String.class)).isEqualTo("invalid");
        assertThat(duration(quiet)).isNotNegative();
    }

    @Test
    void isInTheException() {
        Exchange failed = send(Operation.CREATE.throwing(), anSmsWith(CceConstants.DESTINATION, null));

        assertThat(failure(failed).getDuration().toMillis()).isEqualTo(duration(failed));
    }

    @Test
    void includesTheWaitForAToken() {
        contactCenter()
                .wireMock()
                .stubFor(post(urlPathEqualTo("/oauth2/token"))
                        .willReturn(aResponse().withStatus(400).withFixedDelay(TOKEN_DELAY)));

        Exchange quiet = send(Operation.GET.quiet(), Map.of(CceConstants.TASK_ID, TASK_ID));

        // The server waits that long at least: no call with a token can be shorter.
        assertThat(duration(quiet)).isGreaterThanOrEqualTo(TOKEN_DELAY);
    }

    private static long duration(Exchange exchange) {
        return (Long) exchange.getMessage().getHeader(CceConstants.DURATION);
    }
}
