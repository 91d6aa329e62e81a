package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.Optional;

/**
 * How an answer gets to who asked.
 *
 * @param delay in real time, which is not the simulator's
 * @param fault takes the place of the answer
 * @param isBrokenOff whether there is less of it than its header Content-Length says
 */
record Delivery(Duration delay, Optional<Fault> fault, boolean isBrokenOff) {

    static final Delivery PLAIN = new Delivery(Duration.ZERO, Optional.empty(), false);

    Delivery late(Duration by) {
        return new Delivery(by, fault, isBrokenOff);
    }

    Delivery failing(Fault by) {
        return new Delivery(delay, Optional.of(by), isBrokenOff);
    }

    Delivery brokenOff() {
        return new Delivery(delay, fault, true);
    }

    // What the stub says of it stays when there is nothing to say here.
    ResponseDefinitionBuilder onto(ResponseDefinitionBuilder answer) {
        fault.ifPresent(answer::withFault);
        if (isBrokenOff) {
            // Has it sent at once: the server would turn an answer that it has in hand still into a 500.
            answer.withChunkedDribbleDelay(1, 0);
        }
        return delay.isZero() ? answer : answer.withFixedDelay((int) delay.toMillis());
    }
}
