package io.camelcce.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.NodeAuthorizations;
import io.camelcce.camel.CceAuthorization;
import io.camelcce.camel.CceComponent;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever JMX tells of an application that has every kind of secret, it is none of them. */
class WhatJmxTellsTest {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER =
            new ContactCenterExtension(SimulatedContactCenter.builder().client("my-client", "s3cret-of-my-client"));

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @Test
    void noSecretIsAmongIt() throws Exception {
        StringBuilder told = new StringBuilder();
        try (DefaultCamelContext context = started()) {
            assertThat(outcome(context, "direct:calls")).isEqualTo("done");
            assertThat(outcome(context, "direct:refused")).isEqualTo("unauthorized");
            for (ObjectName name : server.queryNames(new ObjectName("org.apache.camel:*"), null)) {
                told.append(name).append('\n');
                attributes(name, told);
                operations(name, told);
            }
        }
        // For the scan of everything that tests leave behind, too.
        Files.writeString(Path.of("target", "what-jmx-tells.txt"), told);

        assertThat(told)
                .contains("type=endpoints", "type=components", "calls", "cce://createTask", "authorizationTable=")
                .doesNotContain("s3cret", "t0ken", "simulated-secret-");
    }

    private static DefaultCamelContext started() throws Exception {
        SimulatedContactCenter contactCenter = CONTACT_CENTER.contactCenter();
        DefaultCamelContext context = new DefaultCamelContext();
        CceComponent cce = context.getComponent("cce", CceComponent.class);
        cce.setDomain(contactCenter.domain());
        cce.setTokenUrl(contactCenter.tokenUrl());
        cce.setClientId(contactCenter.clientId());
        cce.setClientSecret(contactCenter.clientSecret());
        cce.setStore("memory");
        cce.setStorePassword("s3cret-of-the-database");
        CceAuthorization day = new CceAuthorization();
        cce.getAuthorizations().put("day", day);
        CceAuthorization fixed = new CceAuthorization();
        fixed.setAccessToken("fixed-t0ken");
        cce.getAuthorizations().put("fixed", fixed);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:calls").routeId("calls").to(create("day"));
                from("direct:refused").routeId("refused").to(create("fixed"));
            }
        });
        context.start();
        NodeAuthorizations authorizations = cce.getNodeAuthorizations();
        authorizations.add(
                "default", "own", new GrantSettingsDraft().with(GrantSetting.CLIENT_SECRET, "s3cret-of-its-own"));
        return context;
    }

    private void attributes(ObjectName name, StringBuilder told) throws JMException {
        for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
            told.append(attribute.getName()).append('=');
            try {
                told.append(text(server.getAttribute(name, attribute.getName())));
            } catch (JMException | RuntimeException unreadable) {
                told.append(unreadable).append(unreadable.getCause());
            }
            told.append('\n');
        }
    }

    /** Those that only tell something. */
    private void operations(ObjectName name, StringBuilder told) throws JMException {
        for (MBeanOperationInfo operation : server.getMBeanInfo(name).getOperations()) {
            boolean tells = operation.getSignature().length == 0
                    && operation.getName().matches("(dump|browse|call|authorization|list|show|explain|inform|usage).*");
            if (tells) {
                told.append(operation.getName()).append('=');
                try {
                    told.append(text(server.invoke(name, operation.getName(), new Object[0], new String[0])));
                } catch (JMException | RuntimeException broken) {
                    told.append(broken).append(broken.getCause());
                }
                told.append('\n');
            }
        }
    }

    private static String text(Object value) {
        return value instanceof Object[] several ? Arrays.deepToString(several) : String.valueOf(value);
    }

    private static String create(String authorization) {
        return "cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support&throwExceptionOnFailure=false"
                + "&authorization=" + authorization;
    }

    private static String outcome(DefaultCamelContext context, String uri) {
        Exchange call = context.createProducerTemplate().send(uri, exchange -> {
            Map<String, Object> headers = new HashMap<>();
            headers.put("CamelCceOrigin", "+447700900123");
            headers.put("CamelCceDestination", "44700");
            exchange.getMessage().setHeaders(headers);
        });
        return call.getMessage().getHeader("CamelCceOutcome", String.class);
    }
}
