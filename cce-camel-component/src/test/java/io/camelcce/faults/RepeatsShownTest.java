package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.camel.CceException;
import io.camelcce.camel.monitor.CceRetry;
import io.camelcce.wiremock.TaskFault;
import io.camelcce.wiremock.TaskOperation;
import io.camelcce.wiremock.proxy.FaultyProxy;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.apache.camel.BindToRegistry;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.CamelEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Repeats are seen: in headers and exceptions, in events, and in a counter of Micrometer. */
class RepeatsShownTest extends FaultyCalls {

    @BindToRegistry("meters")
    private final MeterRegistry meters = new SimpleMeterRegistry();

    private final FaultyProxy proxy = FaultyProxy.to(contactCenter().domain());

    @AfterEach
    void closeTheProxy() {
        proxy.close();
    }

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.setDomain(proxy.domain());
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").routeId("create").to(CREATE + "&customerName=Ada&" + IN_HEADERS);
                from("direct:throwing").to(CREATE);
                from("direct:get").to("cce:getTask?" + IN_HEADERS);
            }
        };
    }

    @Test
    void theAttemptsAreCounted() {
        faultTimes(3, TaskFault.ERROR);
        assertThat(attempts(create())).isEqualTo(4);

        fault(TaskFault.ERROR);
        assertThat(attempts(create())).isEqualTo(5);
        assertThat(send("direct:throwing", AN_SMS).getException(CceException.class))
                .hasMessageContaining("(after 5 attempts)")
                .extracting(CceException::getAttempts)
                .isEqualTo(5);

        noFault();
        contactCenter().refuseTokens();
        assertThat(attempts(create())).as("the replay with another token").isEqualTo(2);
    }

    @Test
    void anEventComesBeforeEachRepeat() {
        faultTimes(2, TaskFault.ERROR);

        Exchange created = create();

        assertThat(retries.all()).hasSize(2);
        CceRetry first = retries.all().get(0);
        assertThat(first.operation()).isEqualTo("createTask");
        assertThat(first.endpointUri()).isEqualTo("cce://createTask?" + IN_HEADERS);
        assertThat(first.routeId()).isEqualTo("create");
        assertThat(first.exchangeId()).isEqualTo(created.getExchangeId());
        assertThat(first.taskId()).isEqualTo(header(created, CceConstants.TASK_ID, String.class));
        assertThat(first.trackingId()).isEqualTo(header(created, CceConstants.TRACKING_ID, String.class));
        assertThat(first.reason()).isEqualTo("maybeSent");
        assertThat(first.text()).contains(proxy.authority(), "HTTP 500");
        assertThat(first.attempts()).isEqualTo(1);
        assertThat(first.pause()).isLessThanOrEqualTo(Duration.ofMillis(1));
        assertThat(retries.all().get(1).attempts()).isEqualTo(2);
        assertThat(retries.events()).allSatisfy(event -> {
            assertThat(event.getSource()).isSameAs(context());
            assertThat(event.getType()).isEqualTo(CamelEvent.Type.Custom);
            assertThat(event.getTimestamp()).isPositive();
        });
        assertThat(retries.events().get(1))
                .hasToString("cce:createTask is repeated in %d ms after 2 attempts (maybeSent)"
                        .formatted(retries.all().get(1).pause().toMillis()));
    }

    @Test
    void eventsTellNothingOfTheCustomer() {
        fault(TaskFault.ERROR);

        create();

        assertThat(retries.events())
                .extracting(event -> event.getRetry() + " " + event)
                .hasSize(4)
                .allSatisfy(text -> assertThat(text).doesNotContain("Ada", "447700900123", "c-17", "parcel"));
    }

    @Test
    void aNotifierThatThrowsHoldsUpNoCall() {
        faultTimes(1, TaskFault.ERROR);
        retries.meanwhile(retry -> {
            throw new IllegalStateException("This notifier is broken");
        });

        assertThat(outcome(create())).isEqualTo("done");
    }

    @Test
    void theyAreCountedByOperationAndReason() {
        proxy.refuse();
        retries.meanwhile(retry -> proxy.accept());
        faultTimes(2, TaskFault.ERROR);
        createNamed();
        faultTimes(3, TaskFault.TOO_MANY);
        send("direct:get", named());

        assertThat(repeats("createTask", "maybeSent")).isEqualTo(2);
        assertThat(repeats("getTask", "notNow")).isEqualTo(3);
        assertThat(repeats("createTask", "notSent")).isEqualTo(1);
        assertThat(meters.find("camel.cce.retries").counters()).hasSize(3);
    }

    @Test
    void theLookAtATaskIsNoRepeat() {
        faultTimes(1, TaskFault.DONE_THEN_RESET, TaskOperation.CREATE);

        create();

        assertThat(repeats("createTask", "maybeSent")).isEqualTo(1);
        assertThat(meters.find("camel.cce.retries").counters()).hasSize(1);
    }

    private double repeats(String operation, String reason) {
        return meters.get("camel.cce.retries")
                .tags("operation", operation, "reason", reason)
                .counter()
                .count();
    }
}
