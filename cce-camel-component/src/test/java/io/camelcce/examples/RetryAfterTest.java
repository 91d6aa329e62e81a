package io.camelcce.examples;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceComponent;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;

/** Where the policy would wait for an hour, and the contact centre asks for a second. */
class RetryAfterTest extends Example {

    RetryAfterTest(Dsl dsl) {
        super(dsl, "retry", new RetryRoute());
    }

    @Override
    Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("cce.redeliveryDelay", "3600000");
        return settings;
    }

    /** Shorter than what the contact centre asks for: the call itself cannot wait. */
    @Override
    void setUp(CamelContext context) {
        context.getComponent("cce", CceComponent.class).getConfiguration().setDeadline(900);
    }

    @Test
    void itIsTriedAgainWhenTheContactCentreSays() {
        RetryTest.answerOnce(aResponse().withStatus(429).withHeader("Retry-After", "1"));

        assertThat(send("direct:patientSms", "", AN_SMS).getException()).isNull();

        assertThat(tasks()).hasSize(1);
        assertThat(RetryTest.creates()).isEqualTo(2);
    }
}
