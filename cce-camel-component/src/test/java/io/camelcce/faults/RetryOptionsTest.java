package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TaskFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How calls are repeated is said by properties of the component, and otherwise by an endpoint. */
class RetryOptionsTest {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final HeardRetries retries = new HeardRetries();

    @BeforeEach
    void failAlways() {
        contactCenter().set(Switches.TASK_FAULT, Optional.of(TaskFault.ERROR));
        component("domain", contactCenter().domain());
        component("tokenUrl", contactCenter().tokenUrl());
        component("clientId", contactCenter().clientId());
        component("clientSecret", contactCenter().clientSecret());
        component("backOff", "1");
    }

    @Test
    void fiveAttemptsAreMadeByDefault() throws Exception {
        assertThat(attempts("")).isEqualTo(5);
    }

    @Test
    void oneSwitchTurnsAllOff() throws Exception {
        component("retry", "false");
        component("maxAttempts", "7");
        assertThat(attempts("")).isEqualTo(1);
    }

    @Test
    void anEndpointTurnsItOff() throws Exception {
        assertThat(attempts("&retry=false")).isEqualTo(1);
    }

    @Test
    void anEndpointTurnsItOn() throws Exception {
        component("retry", "false");
        assertThat(attempts("&retry=true")).isEqualTo(5);
    }

    @Test
    void maxAttemptsOfTheComponent() throws Exception {
        component("maxAttempts", "3");
        assertThat(attempts("")).isEqualTo(3);
    }

    @Test
    void maxAttemptsOfAnEndpoint() throws Exception {
        component("maxAttempts", "3");
        assertThat(attempts("&maxAttempts=2")).isEqualTo(2);
    }

    @Test
    void pausesAreNoLongerThanMaxBackOff() throws Exception {
        component("backOff", "1h");
        component("maxBackOff", "2");
        assertThat(attempts("")).isEqualTo(5);

        component("maxBackOff", "1h");
        retries.events().clear();
        assertThat(attempts("&maxBackOff=2ms")).isEqualTo(5);

        assertThat(retries.all()).hasSize(4).allSatisfy(retry -> assertThat(retry.pause())
                .isLessThanOrEqualTo(Duration.ofMillis(2)));
    }

    @Test
    void pausesDoubleFromBackOffOn() throws Exception {
        assertThat(attempts("&backOff=8&maxAttempts=6")).isEqualTo(6);

        assertThat(retries.all()).hasSize(5);
        for (int i = 0; i < 5; i++) {
            assertThat(retries.all().get(i).pause()).isLessThanOrEqualTo(Duration.ofMillis(8L << i));
        }
    }

    @Test
    void aBackOffThatIsNoTimeIsRefused() {
        assertThat(catchThrowable(() -> attempts("&backOff=quick")))
                .hasStackTraceContaining("backOff: it must be 1 ms to 24 h");
    }

    @Test
    void nothingIsRepeatedBeyondTheDeadline() throws Exception {
        contactCenter()
                .set(Switches.TASK_FAULT, Optional.of(TaskFault.TOO_MANY))
                .set(Switches.RETRY_AFTER_VALUE, Optional.of("20"));

        component("deadline", "19s");
        assertThat(attempts("")).isEqualTo(1);

        component("deadline", "1h");
        assertThat(attempts("&deadline=19000")).isEqualTo(1);
    }

    @Test
    void theBudgetIsShared() throws Exception {
        component("retryBudget", "6");

        List<Integer> attempts = new ArrayList<>();
        call("", 5, exchange -> attempts.add(attemptsOf(exchange)));

        assertThat(attempts).containsExactly(5, 3, 1, 1, 1);
    }

    @Test
    void aBudgetOfNothingIsNoRepeat() throws Exception {
        component("retryBudget", "0");
        assertThat(attempts("")).isEqualTo(1);
    }

    @Test
    void allFaultsOfTheComponentAreToldAtOnce() {
        component("maxAttempts", "0");
        component("backOff", "-1");
        component("maxBackOff", "-1");
        component("deadline", "0");
        component("retryBudget", "-1");
        component("connectTimeout", "0");

        assertThat(catchThrowable(() -> attempts("")))
                .hasStackTraceContaining("camel.component.cce.maxAttempts: it must be 1 to 100")
                .hasStackTraceContaining("camel.component.cce.backOff: it must be 1 ms to 24 h")
                .hasStackTraceContaining("camel.component.cce.maxBackOff: it must be 1 ms to 24 h")
                .hasStackTraceContaining("camel.component.cce.deadline: it must be 1 ms to 24 h")
                .hasStackTraceContaining("camel.component.cce.retryBudget: it must be 0 to 1000000")
                .hasStackTraceContaining("camel.component.cce.connectTimeout");
        assertThat(contactCenter().ledger().requests()).isEmpty();
    }

    @Test
    void allFaultsOfAnEndpointAreToldAtOnce() {
        assertThat(catchThrowable(() -> attempts("&maxAttempts=101&backOff=-1&maxBackOff=25h&deadline=25h")))
                .hasStackTraceContaining("maxAttempts: it must be 1 to 100")
                .hasStackTraceContaining("backOff: it must be 1 ms to 24 h")
                .hasStackTraceContaining("maxBackOff: it must be 1 ms to 24 h")
                .hasStackTraceContaining("deadline: it must be 1 ms to 24 h");
        assertThat(contactCenter().ledger().requests()).isEmpty();
    }

    @Test
    void theLimitsAreLegal() throws Exception {
        component("retryBudget", "1000000");
        contactCenter().set(Switches.TASK_FAULT, Optional.empty());
        assertThat(attempts("&maxAttempts=100&backOff=24h&maxBackOff=1&deadline=24h"))
                .isEqualTo(1);
        assertThat(attempts("&maxAttempts=1&backOff=24h&maxBackOff=1&deadline=30000"))
                .isEqualTo(1);
    }

    private void component(String option, String value) {
        properties.put("camel.component.cce." + option, value);
    }

    private int attempts(String options) throws Exception {
        List<Integer> attempts = new ArrayList<>();
        call(options, 1, exchange -> attempts.add(attemptsOf(exchange)));
        return attempts.get(0);
    }

    private static int attemptsOf(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getHeader(CceConstants.ATTEMPTS, Integer.class);
    }

    /** In an application that has the properties, and an endpoint with these options. */
    private void call(String options, int times, Consumer<Exchange> ended) throws Exception {
        Main main = new Main();
        properties.forEach(main::addInitialProperty);
        main.bind("retries", retries);
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:calls").to(FaultyCalls.CREATE + options + "&" + FaultyCalls.IN_HEADERS);
            }
        });
        try {
            main.start();
            for (int i = 0; i < times; i++) {
                ended.accept(main.getCamelContext()
                        .createProducerTemplate()
                        .send("direct:calls", exchange -> exchange.getMessage()
                                .setHeaders(new HashMap<>(FaultyCalls.AN_SMS))));
            }
        } finally {
            main.stop();
        }
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }
}
