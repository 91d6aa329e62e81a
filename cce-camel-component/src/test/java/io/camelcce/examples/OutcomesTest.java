package io.camelcce.examples;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.Switches;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Branches as a flow follows the edges of a node. */
class OutcomesTest extends Example {

    OutcomesTest(Dsl dsl) {
        super(dsl, "outcomes", new OutcomesRoute());
    }

    @Override
    List<String> neighbours() {
        return List.of("confirm", "askTheCustomerAgain", "offerACallback", "tryAgainLater", "callAPerson");
    }

    @Test
    void done() {
        assertThatItGoesTo("confirm", "done", AN_SMS);
    }

    @Test
    void invalid() {
        assertThatItGoesTo("askTheCustomerAgain", "invalid", Map.of("CamelCceDestination", "44700"));
    }

    @Test
    void rejectedBecauseTheQueueIsFull() {
        contactCenter().set(Switches.CAPACITY, 0);

        assertThatItGoesTo("offerACallback", "rejected", AN_SMS);
    }

    @ParameterizedTest
    @CsvSource({
        "403, callAPerson, rejected",
        "401, callAPerson, unauthorized",
        "429, tryAgainLater, unavailable",
        "500, tryAgainLater, unknown"
    })
    void whatTheStatusSays(int status, String neighbour, String outcome) {
        contactCenter()
                .wireMock()
                .stubFor(post("/drapi/v1/tasks").willReturn(aResponse().withStatus(status)));

        assertThatItGoesTo(neighbour, outcome, AN_SMS);
    }

    private void assertThatItGoesTo(String neighbour, String outcome, Map<String, Object> headers) {
        Exchange contact = send("direct:contact", "Where is my parcel?", headers);

        assertThat(contact.getException()).isNull();
        assertThat(header(contact, "CamelCceOutcome")).isEqualTo(outcome);
        assertThat(neighbours()).filteredOn(each -> handedTo(each) > 0).containsExactly(neighbour);
    }
}
