package io.camelcce.examples;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** The contact centre says how long to wait: the redelivery policy, which waits for an hour here, does not count. */
class RetryAfterTest extends Example {

    RetryAfterTest(Dsl dsl) {
        super(dsl, "retry", new RetryRoute());
    }

    @Override
    Properties settings() {
        Properties settings = new Properties();
        settings.setProperty(
                "cce.redeliveryDelay", String.valueOf(Duration.ofHours(1).toMillis()));
        return settings;
    }

    @Test
    void itIsTriedAgainAfterTheTimeThatTheContactCentreAsksFor() throws Exception {
        RetryTest.answerOnce(aResponse().withStatus(429).withHeader("Retry-After", "1"));

        CompletableFuture<Exchange> sms = template().asyncSend("direct:patientSms", exchange -> exchange.getMessage()
                .getHeaders()
                .putAll(AN_SMS));

        assertThat(sms.get(30, TimeUnit.SECONDS).getException()).isNull();
        assertThat(RetryTest.creates()).isEqualTo(2);
    }
}
