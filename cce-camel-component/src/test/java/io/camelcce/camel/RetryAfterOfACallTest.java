package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

/** A redelivery waits as long as the contact centre asks. */
class RetryAfterOfACallTest extends OperationsInRoutes {

    @Test
    void isTheDelayOfTheRedelivery() {
        answerCalls(aResponse().withStatus(429).withHeader("Retry-After", "60"));

        assertThat(delayAfter(failureOf(Operation.CREATE))).isEqualTo(60_000L);
        assertThat(delayAfter(new RuntimeCamelException(failureOf(Operation.GET))))
                .isEqualTo(60_000L);
    }

    @Test
    void isLeftToThePolicyIfTheContactCentreDoesNotAsk() {
        answerCalls(aResponse().withStatus(429));

        assertThat(delayAfter(failureOf(Operation.CREATE))).isNull();
        assertThat(delayAfter(new IllegalStateException("another"))).isNull();
    }

    private CceException failureOf(Operation operation) {
        return failure(send(operation.throwing(), anSmsWith(CceConstants.TASK_ID, TASK_ID)));
    }

    private Object delayAfter(Exception caught) {
        Exchange exchange = new DefaultExchange(context());
        exchange.setProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, caught);
        new RetryAfter().process(exchange);
        return exchange.getMessage().getHeader(Exchange.REDELIVERY_DELAY);
    }
}
