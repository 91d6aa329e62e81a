package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.camel.CceException;
import io.camelcce.camel.CceIntegration;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** No connection comes to stand: nothing was sent, so the attempt is repeated; and the call ends. */
class NoConnectionTest extends FaultsInRoutes {

    /** To connect, a loopback needs no time. */
    private static final long SHORT_MILLIS = 300;

    private final BlackHole blackHole = new BlackHole();

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.getIntegrations().put("nameless", at("https://cce.invalid"));
        cce.getIntegrations().put("deaf", at("http://" + blackHole.authority()));
        cce.setConnectTimeout(SHORT_MILLIS);
        cce.getConfiguration().setDeadline(ENDLESS_MILLIS);
        cce.getConfiguration().setMaxAttempts(3);
    }

    private static CceIntegration at(String domain) {
        CceIntegration integration = new CceIntegration();
        integration.setDomain(domain);
        return integration;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to(CREATE);
                from("direct:nameless").to(CREATE + "&integration=nameless&authorization=none");
                // The system gives up a connection by itself, too; but not so often within that time.
                from("direct:deaf").to(CREATE + "&integration=deaf&authorization=none&deadline=60000");
            }
        };
    }

    @AfterEach
    void closeBlackHole() {
        blackHole.close();
    }

    @Override
    void beforeRepeat() {
        network.accept();
    }

    @Test
    @Tag("F01")
    void aNameThatDoesNotResolveIsRepeatedAndLeavesTheContactCenterUnavailable() {
        Exchange lost = send("direct:nameless");

        CceException failure = assertUnavailable(lost, true);
        assertThat(failure).hasMessageContaining("the name of cce.invalid does not resolve");
        assertRepeatedUnsent(lost);
    }

    @Test
    @Tag("F02")
    void aConnectionThatIsRefusedAtFirstIsMadeLater() {
        network.refuse();

        Exchange late = create();

        assertOneTask(late, 1);
        assertThat(header(late, CceConstants.ATTEMPTS)).isEqualTo(2);
        assertThat(header(late, CceConstants.EXISTED)).isEqualTo(false);
        assertThat(retries).singleElement().satisfies(retry -> {
            assertThat(retry.reason()).isEqualTo("notSent");
            assertThat(retry.text()).isEqualTo(network.authority() + " refuses the connection");
        });
    }

    @Test
    @Tag("F03")
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems answer for a server whose queue is full")
    void aConnectionThatNobodyTakesIsGivenUpInTime() {
        blackHole.fill();

        Exchange lost = send("direct:deaf");

        CceException failure = assertUnavailable(lost, true);
        assertThat(failure).hasMessageContaining(blackHole.authority() + " could not be reached in time");
        assertRepeatedUnsent(lost);
    }

    private void assertRepeatedUnsent(Exchange lost) {
        assertThat(header(lost, CceConstants.ATTEMPTS)).isEqualTo(3);
        assertThat(retries).hasSize(2).allSatisfy(retry -> assertThat(retry.reason())
                .isEqualTo("notSent"));
        assertThat(contactCenter().ledger().tasks()).isEmpty();
    }
}
