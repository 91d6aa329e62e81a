package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.BindToRegistry;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Calls are timed in the meter registry that Camel's registry has. */
class MicrometerTimersTest extends CceRoutes {

    @BindToRegistry("meters")
    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to(CREATE);
            }
        };
    }

    @Test
    void countByOperationOutcomeAndNodeOutcome() {
        send("direct:create", AN_SMS);
        send("direct:create", AN_SMS);
        send("direct:create", Map.of());

        assertThat(timer("done", "successfullyCreated").count()).isEqualTo(2);
        assertThat(timer("invalid", "onInvalidData").count()).isEqualTo(1);
        assertThat(meters.find("camel.cce.calls").timers()).hasSize(2);
    }

    @Test
    void timeTheWholeCall() {
        Exchange done = send("direct:create", AN_SMS);

        assertThat((long) timer("done", "successfullyCreated").totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(header(done, CceConstants.DURATION, Long.class));
    }

    private Timer timer(String outcome, String nodeOutcome) {
        return meters.get("camel.cce.calls")
                .tags("operation", "createTask", "outcome", outcome, "nodeOutcome", nodeOutcome)
                .timer();
    }
}
