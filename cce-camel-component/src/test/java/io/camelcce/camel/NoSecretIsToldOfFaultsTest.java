package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.monitor.CceCallEvent;
import io.camelcce.camel.monitor.CceEvent;
import io.camelcce.camel.monitor.CceRetryEvent;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TaskFault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.management.JMException;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.SimpleEventNotifierSupport;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** While calls fail and are repeated, whoever looks on sees no secret, wherever they look. */
@Tag("F77")
class NoSecretIsToldOfFaultsTest extends CamelTestSupport {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER =
            new ContactCenterExtension(SimulatedContactCenter.builder().client("demo-client", "cl1ent-s3cret"));

    private final CapturedLog log = new CapturedLog();
    private final Onlooker onlooker = new Onlooker();
    private final StringWriter told = new StringWriter();

    @AfterEach
    void logAsBefore() {
        log.close();
    }

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withEnableJMX();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getManagementStrategy().addEventNotifier(onlooker);
        CceComponent cce = context.getComponent("cce", CceComponent.class);
        cce.setDomain(contactCenter().domain());
        cce.setTokenUrl(contactCenter().tokenUrl());
        cce.setClientId(contactCenter().clientId());
        cce.setClientSecret(contactCenter().clientSecret());
        cce.setRetryBudget(12);
        cce.getConfiguration().setBackOff(1);
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                from("direct:own").to(CceRoutes.CREATE);
                from("direct:presented").to(CceRoutes.CREATE + "&authorization=exchange");
                from("direct:end").to("cce:endTask?taskId=4711");
            }
        };
    }

    @Test
    void inLogsExceptionsEventsJmxAndTheConsole() throws Exception {
        contactCenter().acceptToken("pr3sented-t0ken");
        for (TaskFault fault : TaskFault.values()) {
            befall(fault, 1);
            call("direct:own");
        }
        befall(TaskFault.DONE_THEN_RESET, 1);
        call("direct:presented");
        befall(TaskFault.ERROR, 100);
        call("direct:own");
        call("direct:end");
        contactCenter().set(Switches.TASK_FAULT, Optional.empty()).refuseTokens();
        call("direct:own");
        contactCenter()
                .wireMock()
                .stubFor(
                        any(urlPathMatching("/drapi/.*")).willReturn(aResponse().withStatus(401)));
        call("direct:own");
        call("direct:presented");

        told.append(log.text()).append(shown());
        assertThat(told.toString())
                .contains(
                        "is repeated in",
                        "retry budget is spent",
                        "CamelCceMadeTaskIds",
                        "MadeTaskId[taskId=",
                        "CallsUnknown")
                .contains("CceRetry[", "CceCall[", "CceException", "has no usable authorization")
                .doesNotContain("cl1ent-s3cret", "pr3sented-t0ken", "simulated-secret-")
                .doesNotContainPattern("Bearer [A-Za-z0-9._~+/-]{8,}");
        assertThat(log.text().lines().filter(line -> line.contains(" io.camelcce.")))
                .as("what this component logs of a customer")
                .noneMatch(line -> line.contains("447700900123"));
    }

    private void befall(TaskFault fault, int times) {
        contactCenter().set(Switches.TASK_FAULT_TIMES, Optional.of(times)).set(Switches.TASK_FAULT, Optional.of(fault));
    }

    private void call(String route) {
        Map<String, Object> headers = new HashMap<>(CceRoutes.AN_SMS);
        headers.put("Authorization", "Bearer pr3sented-t0ken");
        Exchange exchange = template().send(route, sms -> sms.getMessage().setHeaders(headers));
        exchange.getMessage().removeHeader("Authorization");
        told.append(exchange.getMessage().getHeaders().toString())
                .append(exchange.getProperties().toString())
                .append(exchange.getException() + "\n");
        if (exchange.getException() != null) {
            exchange.getException().printStackTrace(new PrintWriter(told, true));
        }
    }

    /** What those see who look at it now. */
    private String shown() throws JMException {
        CceComponent cce = context().getComponent("cce", CceComponent.class);
        return String.join("\n", new ManagedBeans(context()).everything())
                + console().call(DevConsole.MediaType.TEXT)
                + ((JsonObject) console().call(DevConsole.MediaType.JSON)).toJson()
                + cce
                + cce.getConfiguration()
                + context().getEndpoints();
    }

    private DevConsole console() {
        return CamelContextAware.trySetCamelContext(
                PluginHelper.getDevConsoleResolver(context()).resolveDevConsole("cce"), context());
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }

    /** Writes down what it hears of calls, and once what there is to be seen in the middle of one. */
    private final class Onlooker extends SimpleEventNotifierSupport {

        private boolean looked;

        @Override
        public boolean isEnabled(CamelEvent event) {
            return event instanceof CceEvent;
        }

        @Override
        public void notify(CamelEvent event) throws JMException {
            told.append(event + " " + event.getSource() + "\n");
            if (event instanceof CceCallEvent ended) {
                told.append(ended.getCall() + "\n");
            } else if (event instanceof CceRetryEvent repeated) {
                told.append(repeated.getRetry() + "\n");
                if (!looked) {
                    looked = true;
                    told.append(shown());
                }
            }
        }
    }
}
