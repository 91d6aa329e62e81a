package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TaskFault;
import java.util.Optional;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While a contact centre is down, the log says once that nothing is repeated any more, and once that it is again. */
@Tag("F28")
class SpentRetryBudgetTest extends CceRoutes {

    private final CapturedLog log = new CapturedLog();

    @AfterEach
    void logAsBefore() {
        log.close();
    }

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.setRetryBudget(4);
        cce.getConfiguration().setBackOff(1);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to(CREATE + "&throwExceptionOnFailure=false");
            }
        };
    }

    @Test
    void isToldOnceAtItsBeginningAndOnceAtItsEnd() {
        send("direct:create", AN_SMS);
        assertThat(lines("WARN", "retry budget is spent"))
                .as("no repeat was missed yet")
                .isZero();

        fail(Optional.of(TaskFault.ERROR));
        callTenTimes();
        assertThat(lines("WARN", "retry budget is spent")).isEqualTo(1);
        assertThat(lines("INFO", "are repeated again")).isZero();

        fail(Optional.empty());
        callTenTimes();
        fail(Optional.of(TaskFault.ERROR));
        callTenTimes();
        assertThat(lines("INFO", "are repeated again"))
                .as("a repeat now and then, with a quarter of the budget")
                .isZero();

        fail(Optional.empty());
        callTenTimes();
        callTenTimes();
        assertThat(lines("INFO", "are repeated again")).as("nothing had to be").isZero();

        fail(Optional.of(TaskFault.ERROR));
        callTenTimes();
        assertThat(lines("INFO", "are repeated again")).isEqualTo(1);
        assertThat(lines("WARN", "retry budget is spent")).as("a second time").isEqualTo(2);
        assertThat(log.text()).contains(contactCenter().domain().replaceFirst("http://", "Calls to "));
    }

    private void callTenTimes() {
        for (int i = 0; i < 10; i++) {
            send("direct:create", AN_SMS);
        }
    }

    private static void fail(Optional<TaskFault> fault) {
        contactCenter().set(Switches.TASK_FAULT, fault);
    }

    private long lines(String level, String text) {
        return log.text()
                .lines()
                .filter(line -> line.startsWith(level + " io.camelcce.camel") && line.contains(text))
                .count();
    }
}
