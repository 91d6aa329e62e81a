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
 */
record Delivery(Duration delay, Optional<Fault> fault) {

    static final Delivery PLAIN = new Delivery(Duration.ZERO, Optional.empty());

    Delivery late(Duration by) {
        return new Delivery(by, fault);
    }

    Delivery lost() {
        return new Delivery(delay, Optional.of(Fault.CONNECTION_RESET_BY_PEER));
    }

    // What the stub says of it stays when there is nothing to say here.
    ResponseDefinitionBuilder onto(ResponseDefinitionBuilder answer) {
        fault.ifPresent(answer::withFault);
        return delay.isZero() ? answer : answer.withFixedDelay((int) delay.toMillis());
    }
}
