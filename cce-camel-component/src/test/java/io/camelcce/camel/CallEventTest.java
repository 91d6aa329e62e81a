package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.monitor.CceCall;
import io.camelcce.camel.monitor.CceCallEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;
import org.junit.jupiter.api.Test;

/** Event notifiers of Camel hear of every call. */
class CallEventTest extends CceRoutes {

    private final Calls calls = new Calls();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getManagementStrategy().addEventNotifier(new Broken());
        context.getManagementStrategy().addEventNotifier(calls);
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").routeId("create").to(CREATE + "&customerName=Ada&variable.cv_1=gold");
                from("direct:end").routeId("end").to("cce:endTask?method=close&dispositionCode=angry");
            }
        };
    }

    @Test
    void tellOfACallThatIsDone() {
        Exchange done = send("direct:create", AN_SMS);

        assertThat(done.getException()).isNull();
        CceCallEvent event = calls.events.get(0);
        assertThat(event.getSource()).isSameAs(context());
        assertThat(event.getType()).isEqualTo(CamelEvent.Type.Custom);
        assertThat(event.getTimestamp()).isPositive();
        CceCall call = event.getCall();
        assertThat(call.operation()).isEqualTo("createTask");
        assertThat(call.routeId()).isEqualTo("create");
        assertThat(call.exchangeId()).isEqualTo(done.getExchangeId());
        assertThat(call.taskId()).isEqualTo(header(done, CceConstants.TASK_ID, String.class));
        assertThat(call.trackingId()).isEqualTo(header(done, CceConstants.TRACKING_ID, String.class));
        assertThat(call.outcome()).isEqualTo("done");
        assertThat(call.nodeOutcome()).isEqualTo("successfullyCreated");
        assertThat(call.attempts()).isEqualTo(1);
        assertThat(call.duration().toMillis()).isEqualTo(header(done, CceConstants.DURATION, Long.class));
        assertThat(call.authorization()).isEqualTo("default");
    }

    @Test
    void tellOfACallThatIsNotDone() {
        contactCenter()
                .wireMock()
                .stubFor(
                        any(urlPathMatching("/drapi/.*")).willReturn(aResponse().withStatus(401)));

        send("direct:end", Map.of(CceConstants.TASK_ID, "4711", CceConstants.TRACKING_ID, "Camel_17"));

        assertThat(calls.events).hasSize(1);
        CceCall call = calls.events.get(0).getCall();
        assertThat(call.operation()).isEqualTo("endTask");
        assertThat(call.outcome()).isEqualTo("unauthorized");
        assertThat(call.nodeOutcome()).isEqualTo("onauthorizationfail");
        assertThat(call.attempts()).isEqualTo(2);
        assertThat(call.taskId()).isEqualTo("4711");
        assertThat(call.trackingId()).isEqualTo("Camel_17");
    }

    @Test
    void tellOfACallOutsideOfRoutes() {
        send("cce:getTask", Map.of(CceConstants.TASK_ID, "4711"));

        assertThat(calls.events).extracting(event -> event.getCall().routeId()).containsOnlyNulls();
    }

    @Test
    void tellNothingOfTheCustomer() {
        send("direct:create", AN_SMS);
        send("direct:end", Map.of(CceConstants.TASK_ID, "4711"));

        assertThat(calls.events)
                .extracting(event -> event.getCall().endpointUri())
                .containsExactly("cce://createTask", "cce://endTask?method=close");
        assertThat(calls.events)
                .extracting(event -> event.getCall() + " " + event)
                .allSatisfy(text -> assertThat(text).doesNotContain("Ada", "gold", "angry", "447700900123", "parcel"));
    }

    @Test
    void areNotSentToANotifierThatDoesNotWantThem() {
        calls.wanted = false;

        send("direct:create", AN_SMS);

        assertThat(calls.events).isEmpty();
    }

    /** Keeps what it hears. */
    private static final class Calls extends SimpleEventNotifierSupport {

        private final List<CceCallEvent> events = new CopyOnWriteArrayList<>();
        private volatile boolean wanted = true;

        @Override
        public boolean isEnabled(CamelEvent event) {
            return wanted && event instanceof CceCallEvent;
        }

        @Override
        public void notify(CamelEvent event) {
            events.add((CceCallEvent) event);
        }
    }

    /** Throws at each call: neither the call nor the next notifier may suffer. */
    private static final class Broken extends SimpleEventNotifierSupport {

        @Override
        public boolean isEnabled(CamelEvent event) {
            return event instanceof CceCallEvent;
        }

        @Override
        public void notify(CamelEvent event) {
            throw new IllegalStateException("This notifier is broken");
        }
    }
}
