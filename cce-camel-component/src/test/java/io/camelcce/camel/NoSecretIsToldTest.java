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
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Secrets stay out of logs and exceptions, and customers out of the logs of this component, at every level. */
class NoSecretIsToldTest {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER =
            new ContactCenterExtension(SimulatedContactCenter.builder().client("demo-client", "cl1ent-s3cret"));

    private final StringWriter log = new StringWriter();
    private final LoggerContext loggers = (LoggerContext) LogManager.getContext(false);

    @BeforeEach
    void logEverythingOfOurs() {
        Configuration configuration = loggers.getConfiguration();
        WriterAppender appender = WriterAppender.createAppender(
                PatternLayout.newBuilder().withPattern("%c %msg%n%throwable").build(),
                null,
                log,
                "captured",
                false,
                true);
        appender.start();
        LoggerConfig ours = new LoggerConfig("io.camelcce", Level.TRACE, false);
        ours.addAppender(appender, Level.TRACE, null);
        configuration.addLogger("io.camelcce", ours);
        LoggerConfig camel = new LoggerConfig("org.apache.camel", Level.TRACE, false);
        camel.addAppender(appender, Level.TRACE, null);
        configuration.addLogger("org.apache.camel", camel);
        loggers.updateLoggers();
    }

    @AfterEach
    void logAsBefore() {
        loggers.getConfiguration().removeLogger("io.camelcce");
        loggers.getConfiguration().removeLogger("org.apache.camel");
        loggers.updateLoggers();
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

        assertThat(log.toString()).contains("cce:createTask is done").contains("tracking id Camel_");
        assertThat(failures.toString()).contains("cce:createTask has no usable authorization");
        assertThat(log.toString() + failures)
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
