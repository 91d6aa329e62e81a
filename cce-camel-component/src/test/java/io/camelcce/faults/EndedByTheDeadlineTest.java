package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.proxy.ConnectionScript;
import io.camelcce.wiremock.proxy.Fault;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An attempt that nothing but the deadline of its call would end for many minutes leaves the call open, in time. */
class EndedByTheDeadlineTest extends FaultsInRoutes {

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.setResponseTimeout(ENDLESS_MILLIS);
    }

    @BeforeEach
    void haveTheTimeForTheAttempt() {
        warmUp();
    }

    @Test
    @Tag("F09")
    void anAttemptThatIsNotAnswered() {
        network.otherwise(ConnectionScript.untouched().onAnswer(Fault.stall(0)));

        assertOneAttempt(leftOpenAtTheDeadline());
    }

    /** Of its answer, there are some hundred bytes. */
    @Test
    @Tag("F15")
    void anAttemptThatIsAnsweredByteByByte() {
        network.otherwise(ConnectionScript.untouched().onAnswer(Fault.slice(1, Duration.ofSeconds(3))));

        assertOneAttempt(leftOpenAtTheDeadline());
    }

    private void assertOneAttempt(Exchange open) {
        assertThat(header(open, CceConstants.ATTEMPTS)).isEqualTo(1);
        assertThat(creates(header(open, CceConstants.TASK_ID))).hasSize(1);
        assertThat(contactCenter().ledger().tasks())
                .filteredOn(task -> task.taskId().equals(header(open, CceConstants.TASK_ID)))
                .hasSize(1);
    }
}
