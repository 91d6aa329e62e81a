package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.Receipt;
import io.camelcce.wiremock.TaskRecord;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.Test;

/** The route of the README, in Java, YAML and XML. */
class SmsRouteTest extends CceRoutes {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                from("direct:smsInJava").to(CREATE).to("cce:getTask").to("cce:endTask?method=close");
                load("sms.camel.yaml");
                load("sms.camel.xml");
            }

            private void load(String routes) throws Exception {
                Resource resource = PluginHelper.getResourceLoader(getContext()).resolveResource("classpath:" + routes);
                PluginHelper.getRoutesLoader(getContext()).loadRoutes(resource);
            }
        };
    }

    @Test
    void aJavaRouteTakesATaskFromCreatedToClosed() {
        assertTaskOfOneSmsIsClosed(send("direct:smsInJava", AN_SMS));
    }

    @Test
    void aYamlRouteTakesATaskFromCreatedToClosed() {
        assertTaskOfOneSmsIsClosed(send("direct:sms", AN_SMS));
    }

    @Test
    void anXmlRouteTakesATaskFromCreatedToClosed() {
        assertTaskOfOneSmsIsClosed(send("direct:smsInXml", AN_SMS));
    }

    @Test
    void theMessageMayBringItsFieldsAsJson() {
        String json = "{\"origin\": \"+447700900123\", \"destination\": \"44700\", \"customerId\": \"c-17\"}";

        assertTaskOfOneSmsIsClosed(send("direct:sms", json, Map.of()));
    }

    private static void assertTaskOfOneSmsIsClosed(Exchange sms) {
        assertThat(sms.getException()).isNull();
        Receipt receipt = sms.getMessage().getBody(Receipt.class);
        TaskRecord task = contactCenter().ledger().task(receipt.taskId().value());
        assertThat(task.stateNames()).startsWith("CREATED").endsWith("CLOSED");
        assertThat(task.latestRequest().origin()).isEqualTo("+447700900123");
        assertThat(task.latestRequest().destination()).isEqualTo("44700");
        assertThat(task.latestRequest().customerId()).isEqualTo("c-17");
        assertThat(contactCenter().ledger().tasks()).hasSize(1);
        assertThat(header(sms, CceConstants.OUTCOME, String.class)).isEqualTo("done");
        assertThat(header(sms, CceConstants.TASK_ID, String.class)).isEqualTo(task.taskId());
    }
}
