package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.proxy.ConnectionScript;
import io.camelcce.wiremock.proxy.Fault;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A slow network changes nothing but the time that a call takes. */
@Tag("F15")
class SlowNetworkTest extends FaultsInRoutes {

    static Stream<Fault> slow() {
        return Stream.of(
                Fault.slice(1, Duration.ZERO),
                // 1 KB a second.
                Fault.slice(100, Duration.ofMillis(100)));
    }

    @ParameterizedTest
    @MethodSource("slow")
    void aCallIsDoneAsOnAnyOther(Fault slow) {
        network.otherwise(ConnectionScript.untouched().onRequest(slow).onAnswer(slow));

        Exchange done = create();

        assertOneTask(done, 1);
        assertThat(header(done, CceConstants.ATTEMPTS)).isEqualTo(1);
        assertThat(header(done, CceConstants.NODE_OUTCOME)).isEqualTo("successfullyCreated");
    }
}
