package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceException;
import io.camelcce.wiremock.proxy.ConnectionScript;
import io.camelcce.wiremock.proxy.Fault;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All connections are in use, by calls that wait for their answers. */
@Tag("F17")
class FullPoolTest extends FaultsInRoutes {

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.setMaxConnectionsPerHost(1);
    }

    @Test
    void aCallThatGetsNoneIsNotSentAndSaysWhy() {
        network.otherwise(ConnectionScript.untouched().onAnswer(Fault.hold(0)));
        CompletableFuture<Exchange> first = CompletableFuture.supplyAsync(this::create);
        await().until(() ->
                !network.connections().isEmpty() && network.connections().get(0).isHeld());

        Exchange second = send("direct:hasty");
        network.release();

        CceException failure = assertUnavailable(second, true);
        assertThat(failure)
                .hasMessageContaining(
                        "no connection to " + network.authority() + " became free in time: all of them are in use");
        assertOneTask(first.join(), 1);
        assertThat(contactCenter().ledger().tasks()).hasSize(1);
        assertThat(network.connections()).hasSize(1);
    }
}
