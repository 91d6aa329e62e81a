package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Secrets stay out of logs, those of the HTTP client too, and of exceptions; and customers out of the logs of this component, at every level. */
class NoSecretIsToldTest {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER =
            new ContactCenterExtension(SimulatedContactCenter.builder().client("demo-client", "cl1ent-s3cret"));

    private final CapturedLog log = new CapturedLog();

    @AfterEach
    void logAsBefore() {
        log.close();
    }

    @Test
    @Tag("F77")
    void goodAndBadCallsTellNoSecret() throws Exception {
        StringWriter failures = new StringWriter();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            CceComponent cce = context.getComponent("cce", CceComponent.class);
            cce.setDomain(CONTACT_CENTER.contactCenter().domain());
            cce.setTokenUrl(CONTACT_CENTER.contactCenter().tokenUrl());
            cce.setClientId(CONTACT_CENTER.contactCenter().clientId());
            cce.setClientSecret(CONTACT_CENTER.contactCenter().clientSecret());
            context.start();
            call(context, CceRoutes.CREATE, failures);
            call(context, CceRoutes.CREATE + "&authorization=exchange", failures);
            call(context, "cce:getTask?taskId=none", failures);
            CONTACT_CENTER
                    .contactCenter()
                    .wireMock()
                    .stubFor(any(anyUrl()).atPriority(1).willReturn(aResponse().withStatus(401)));
            call(context, CceRoutes.CREATE, failures);
        }

        assertThat(log.text())
                .contains("cce:createTask is done")
                .contains("tracking id Camel_")
                .contains(" org.apache.hc.client5.");
        assertThat(failures.toString()).contains("cce:createTask has no usable authorization");
        assertThat(log.text() + failures)
                .doesNotContain("cl1ent-s3cret")
                .doesNotContain("pr3sented-t0ken")
                .doesNotContainPattern("Bearer [A-Za-z0-9._~+/-]{8,}");
    }

    private static void call(DefaultCamelContext context, String uri, StringWriter failures) throws Exception {
        Map<String, Object> headers = new HashMap<>(CceRoutes.AN_SMS);
        headers.put("Authorization", "Bearer pr3sented-t0ken");
        Exchange exchange = context.createProducerTemplate()
                .send(uri, sms -> sms.getMessage().setHeaders(headers));
        if (exchange.getException() != null) {
            exchange.getException().printStackTrace(new PrintWriter(failures, true));
        }
    }
}
