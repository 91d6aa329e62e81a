package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TaskFault;
import io.camelcce.wiremock.proxy.ConnectionScript;
import io.camelcce.wiremock.proxy.Fault;
import io.camelcce.wiremock.proxy.FaultyProxy;
import io.camelcce.wiremock.proxy.ProxiedConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who interrupts the thread of a call wants it to end: it does not begin another attempt, and tells the truth. */
@Tag("F73")
class InterruptedCallTest extends FaultyCalls {

    /** Ten times what anybody waits for here. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private final FaultyProxy proxy = FaultyProxy.to(contactCenter().domain());

    @AfterEach
    void closeTheProxy() {
        proxy.close();
    }

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.setDomain(proxy.domain());
        cce.setResponseTimeout(2 * LONG.toMillis());
        cce.getConfiguration().setDeadline(2 * LONG.toMillis());
    }

    @ParameterizedTest
    @CsvSource({"TOO_MANY, unavailable", "UNAVAILABLE, unknown"})
    void inAPauseEndsAtOnce(TaskFault fault, String outcome) {
        fault(fault);
        contactCenter().set(Switches.RETRY_AFTER_VALUE, Optional.of(String.valueOf(LONG.toSeconds())));

        Ended ended = interrupted("direct:create", () -> !retries.all().isEmpty(), () -> {});

        assertThat(outcome(ended.call())).isEqualTo(outcome);
        assertThat(attempts(ended.call())).isEqualTo(1);
        assertThat(ended.isInterrupted()).as("the flag").isTrue();
        assertThat(creates()).hasSize(1);
    }

    @Test
    void whileItsAnswerIsAwaitedIsAnsweredAllTheSame() {
        proxy.otherwise(ConnectionScript.untouched().onAnswer(Fault.hold(0)));

        Ended ended = interrupted("direct:create", this::isAnswerHeldUp, proxy::release);

        assertThat(outcome(ended.call())).isEqualTo("done");
        assertThat(header(ended.call(), CceConstants.TASK_ID, String.class))
                .isEqualTo(tasks().get(0).taskId());
        assertThat(attempts(ended.call())).isEqualTo(1);
        assertThat(ended.isInterrupted()).as("the flag").isTrue();
    }

    @Test
    void whileNobodyAnswersEndsAtTheDeadline() throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:hasty").to(CREATE + "&" + IN_HEADERS + "&deadline=15000");
            }
        });
        createNamed();
        contactCenter().set(Switches.ANSWER_DELAY, LONG);

        Ended ended = interrupted("direct:hasty", () -> tasks().size() == 2, () -> {});

        assertThat(outcome(ended.call())).isEqualTo("unknown");
        assertThat(attempts(ended.call())).isEqualTo(1);
        assertThat(ended.isInterrupted()).as("the flag").isTrue();
    }

    /** Before or after the answer is read, or when the call is over, as it happens: it tells the truth. */
    @Test
    void asItsAnswerComesIsDone() {
        Ended ended = interrupted("direct:create", () -> !tasks().isEmpty(), () -> {});

        assertThat(outcome(ended.call())).isEqualTo("done");
        assertThat(header(ended.call(), CceConstants.TASK_ID, String.class))
                .isEqualTo(tasks().get(0).taskId());
    }

    private boolean isAnswerHeldUp() {
        return proxy.connections().stream().anyMatch(ProxiedConnection::isHeld);
    }

    /** A call whose thread is interrupted when something is so; and then something is done. */
    private Ended interrupted(String uri, Callable<Boolean> when, Runnable then) {
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            Exchange call = send(uri, AN_SMS);
            ended.complete(new Ended(call, Thread.currentThread().isInterrupted()));
        });
        caller.start();
        await().until(when);
        caller.interrupt();
        then.run();
        await().until(ended::isDone);
        return ended.join();
    }

    private record Ended(Exchange call, boolean isInterrupted) {}
}
