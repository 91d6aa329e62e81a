package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.Test;

/** Calls are counted where Camel's own figures are: at the MBeans of the endpoints and of the component. */
class ManagedCallsTest extends CceRoutes {

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withEnableJMX();
    }

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.getConfiguration().setRetry(false);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to(CREATE);
                from("direct:get").to("cce:getTask");
            }
        };
    }

    @Test
    void atTheEndpointByOutcome() throws JMException {
        create();
        create();
        send("direct:create", Map.of());

        ObjectName endpoint = endpoint("createTask");
        assertThat(number(endpoint, "CallsTotal")).isEqualTo(3);
        assertThat(number(endpoint, "CallsDone")).isEqualTo(2);
        assertThat(number(endpoint, "CallsInvalid")).isEqualTo(1);
        assertThat(number(endpoint, "CallsRejected")).isZero();
        assertThat(number(endpoint, "Attempts")).isEqualTo(2);
    }

    @Test
    void atTheComponentOverAllEndpoints() throws JMException {
        Exchange created = create();
        get(created);
        answerEveryCall(403);
        get(created);
        answerEveryCall(401);
        get(created);
        answerEveryCall(429);
        get(created);
        answerEveryCall(500);
        create();

        assertThat(number(component(), "CallsTotal")).isEqualTo(6);
        assertThat(number(component(), "CallsDone")).isEqualTo(2);
        assertThat(number(component(), "CallsRejected")).isEqualTo(1);
        assertThat(number(component(), "CallsUnauthorized")).isEqualTo(1);
        assertThat(number(component(), "CallsUnavailable")).isEqualTo(1);
        assertThat(number(component(), "CallsUnknown")).isEqualTo(1);
        assertThat(number(component(), "Attempts")).isEqualTo(7);
    }

    @Test
    void asATableByOperationAndOutcome() throws JMException {
        get(create());
        create();

        TabularData table = (TabularData) server().invoke(component(), "callTable", null, null);

        assertThat(table.size()).isEqualTo(2);
        CompositeData row = table.get(new Object[] {"createTask", "done"});
        assertThat(row.get("calls")).isEqualTo(2L);
        assertThat(row.get("attempts")).isEqualTo(2L);
        assertThat((Long) row.get("maxDuration")).isLessThanOrEqualTo((Long) row.get("totalDuration"));
        assertThat((Long) row.get("meanDuration")).isLessThanOrEqualTo((Long) row.get("maxDuration"));
    }

    @Test
    void untilTheyAreReset() throws JMException {
        create();

        server().invoke(component(), "reset", null, null);

        assertThat(number(component(), "CallsTotal")).isZero();
        assertThat(number(component(), "TotalDuration")).isZero();
        assertThat(number(component(), "MeanDuration")).isZero();
        assertThat(number(component(), "MaxDuration")).isZero();
        assertThat(number(endpoint("createTask"), "CallsTotal")).isEqualTo(1);
    }

    @Test
    void besideWhatCamelShowsAndWithoutASecret() throws JMException {
        create();

        for (ObjectName bean : List.of(component(), endpoint("createTask"))) {
            Map<String, Object> shown = new HashMap<>();
            for (MBeanAttributeInfo attribute : server().getMBeanInfo(bean).getAttributes()) {
                shown.put(attribute.getName(), server().getAttribute(bean, attribute.getName()));
            }
            assertThat(shown).containsKeys("CamelId", "State", "CallsTotal");
            assertThat(shown.toString()).doesNotContain(contactCenter().clientSecret());
        }
    }

    private Exchange create() {
        return send("direct:create", AN_SMS);
    }

    private void get(Exchange created) {
        send("direct:get", Map.of(CceConstants.TASK_ID, header(created, CceConstants.TASK_ID, String.class)));
    }

    private static void answerEveryCall(int status) {
        contactCenter()
                .wireMock()
                .stubFor(
                        any(urlPathMatching("/drapi/.*")).willReturn(aResponse().withStatus(status)));
    }

    private ObjectName component() throws JMException {
        return bean("type=components,name=\"cce\"");
    }

    private ObjectName endpoint(String operation) throws JMException {
        return bean("type=endpoints,name=\"cce://%s*\"".formatted(operation));
    }

    private ObjectName bean(String keys) throws JMException {
        Set<ObjectName> beans = server().queryNames(
                        new ObjectName("org.apache.camel:context=%s,%s"
                                .formatted(context().getName(), keys)),
                        null);
        assertThat(beans).hasSize(1);
        return beans.iterator().next();
    }

    private long number(ObjectName bean, String attribute) throws JMException {
        return (Long) server().getAttribute(bean, attribute);
    }

    private MBeanServer server() {
        return context().getManagementStrategy().getManagementAgent().getMBeanServer();
    }
}
