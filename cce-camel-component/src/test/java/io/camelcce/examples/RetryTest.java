package io.camelcce.examples;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.camelcce.camel.CceComponent;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Tries again what may succeed later. */
class RetryTest extends Example {

    RetryTest(Dsl dsl) {
        super(dsl, "retry", new RetryRoute());
    }

    @Override
    Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("cce.redeliveryDelay", "1");
        return settings;
    }

    /** The first delivery would repeat by itself what is left to the route here. */
    @Override
    void setUp(CamelContext context) {
        context.getComponent("cce", CceComponent.class).getConfiguration().setRetry(false);
    }

    @Test
    void whatDidNotHappenIsTriedAgain() {
        answerOnce(aResponse().withStatus(429));

        assertThat(send("direct:patientSms", "", AN_SMS).getException()).isNull();

        assertThat(tasks()).hasSize(1);
        assertThat(creates()).isEqualTo(2);
    }

    @Test
    void whatMayHaveHappenedIsAskedForUnderTheSameId() {
        answerOnce(
                aResponse().withTransformers(SimulatedContactCenter.TRANSFORMER).withFault(Fault.EMPTY_RESPONSE));

        Exchange sms = send("direct:patientSms", "", AN_SMS);

        assertThat(sms.getException()).isNull();
        assertThat(tasks()).hasSize(1);
        assertThat(header(sms, "CamelCceReplayed")).isEqualTo("true");
    }

    @Test
    void itIsTriedThreeTimesMore() {
        contactCenter()
                .wireMock()
                .stubFor(post("/drapi/v1/tasks").willReturn(aResponse().withStatus(429)));

        assertThat(send("direct:patientSms", "", AN_SMS).getException()).hasMessageContaining("did not happen");

        assertThat(creates()).isEqualTo(4);
    }

    @Test
    void aNoIsNotAskedForAgain() {
        contactCenter()
                .wireMock()
                .stubFor(post("/drapi/v1/tasks").willReturn(aResponse().withStatus(403)));

        assertThat(send("direct:patientSms", "", AN_SMS).getException()).hasMessageContaining("was rejected");

        assertThat(creates()).isEqualTo(1);
    }

    static void answerOnce(ResponseDefinitionBuilder answer) {
        contactCenter()
                .wireMock()
                .stubFor(post("/drapi/v1/tasks")
                        .inScenario("once")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(answer)
                        .willSetStateTo("over"));
    }

    static int creates() {
        return contactCenter().ledger().requests("POST", "/drapi/v1/tasks").size();
    }
}
