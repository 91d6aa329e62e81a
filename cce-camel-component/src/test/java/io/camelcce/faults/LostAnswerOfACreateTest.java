package io.camelcce.faults;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.proxy.ConnectionScript;
import io.camelcce.wiremock.proxy.Fault;
import org.apache.camel.Exchange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No answer that counts comes back to a create: it is sent again as it was, and there is one task. */
class LostAnswerOfACreateTest extends FaultsInRoutes {

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        // Longer than a busy machine takes for an answer.
        cce.setResponseTimeout(4 * BRIEF_MILLIS);
    }

    @Test
    @Tag("F07")
    void aRequestThatIsCutInItsBodyIsSentAgain() {
        long inTheBody = measured().requestBytes() - 100;
        network.next(ConnectionScript.untouched().onRequest(Fault.reset(inTheBody)));

        Exchange struck = create();

        assertOneTask(struck, 1);
        assertThat(network.connections().get(0).requestBytes()).isEqualTo(inTheBody);
        assertThat(header(struck, CceConstants.ATTEMPTS)).isEqualTo(2);
        assertThat(header(struck, CceConstants.EXISTED)).isEqualTo(false);
    }

    @Test
    @Tag("F08")
    void aReplayOfWhatTheContactCenterDidIsTakenForWhatItIs() {
        network.next(ConnectionScript.untouched().onAnswer(Fault.reset(0)));

        Exchange struck = create();

        assertReplayed(struck);
        assertThat(header(struck, CceConstants.VERIFIED)).isEqualTo(true);
        assertThat(retries).singleElement().satisfies(retry -> {
            assertThat(retry.reason()).isEqualTo("maybeSent");
            assertThat(retry.taskId()).isEqualTo(header(struck, CceConstants.TASK_ID));
        });
    }

    @Test
    @Tag("F09")
    void silenceIsGivenUpAndTheReplayTakenForWhatItIs() {
        network.next(ConnectionScript.untouched().onAnswer(Fault.stall(0)));

        Exchange struck = create();

        assertReplayed(struck);
        assertThat(retries).singleElement().satisfies(retry -> assertThat(retry.text())
                .isEqualTo(network.authority() + " did not answer in time"));
    }

    @Test
    @Tag("F09")
    void silenceWithoutEndIsGivenUpAgainAndAgainUntilTheDeadline() {
        warmUp();
        network.otherwise(ConnectionScript.untouched().onAnswer(Fault.stall(0)));

        Exchange open = leftOpenAtTheDeadline();

        assertThat(header(open, CceConstants.ATTEMPTS))
                .asInstanceOf(InstanceOfAssertFactories.INTEGER)
                .isGreaterThan(1);
        assertThat(contactCenter().ledger().tasks())
                .filteredOn(task -> task.taskId().equals(header(open, CceConstants.TASK_ID)))
                .hasSize(1);
    }

    /** Answers that are none. */
    enum Spoilt {
        EMPTY(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE),
        GARBAGE(com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE),
        MALFORMED_CHUNK(com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK);

        private final com.github.tomakehurst.wiremock.http.Fault fault;

        Spoilt(com.github.tomakehurst.wiremock.http.Fault fault) {
            this.fault = fault;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F11")
    void aSpoiltAnswerIsNoneAndTheReplayTakenForWhatItIs(Spoilt answer) {
        contactCenter()
                .wireMock()
                .stubFor(post(urlEqualTo("/drapi/v1/tasks"))
                        .inScenario("spoilt")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(aResponse()
                                .withTransformers(SimulatedContactCenter.TRANSFORMER)
                                .withFault(answer.fault))
                        .willSetStateTo("over"));

        assertReplayed(create());
    }

    @Test
    @Tag("F11")
    void aBodyThatBreaksOffIsNoneAndTheReplayTakenForWhatItIs() {
        network.next(ConnectionScript.untouched().onAnswer(Fault.cut(measured().answerBytes() - 1)));

        assertReplayed(create());
    }
}
