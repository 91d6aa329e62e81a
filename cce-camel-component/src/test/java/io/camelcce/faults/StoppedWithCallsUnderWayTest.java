package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TaskFault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A context that stops ends the calls that are under way within its shutdown time-out, and they tell the truth. */
@Tag("F72")
@Timeout(180)
class StoppedWithCallsUnderWayTest extends FaultyCalls {

    /** Ten times what anybody waits for here: what ends before was ended by the stop. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void endTheCallers() {
        callers.shutdownNow();
    }

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.setMaxConnectionsPerHost(1);
        cce.setResponseTimeout(2 * LONG.toMillis());
        cce.getConfiguration().setDeadline(3 * LONG.toMillis());
    }

    @Test
    void aCallThatIsAboutToBeAnsweredIsDone() throws Exception {
        contactCenter().set(Switches.ANSWER_DELAY, Duration.ofMillis(500));
        Future<Exchange> call = callers.submit(this::create);
        await().until(() -> !tasks().isEmpty());

        context().stop();

        assertThat(outcome(ended(call))).isEqualTo("done");
    }

    @Test
    void aCallThatWaitsForItsAnswerIsUnknown() throws Exception {
        contactCenter().set(Switches.ANSWER_DELAY, LONG);
        Future<Exchange> call = callers.submit(this::create);
        await().until(() -> !tasks().isEmpty());

        stop();

        Exchange ended = ended(call);
        assertThat(outcome(ended)).isEqualTo("unknown");
        assertThat(header(ended, CceConstants.TASK_ID, String.class))
                .isEqualTo(tasks().get(0).taskId());
        assertThat(creates()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"TOO_MANY, unavailable", "UNAVAILABLE, unknown"})
    void aCallInThePauseBeforeARepeatIsNotRepeated(TaskFault fault, String outcome) throws Exception {
        fault(fault);
        contactCenter().set(Switches.RETRY_AFTER_VALUE, Optional.of(String.valueOf(LONG.toSeconds())));
        Future<Exchange> call = callers.submit(this::create);
        await().until(() -> !retries.all().isEmpty());

        stop();

        assertThat(outcome(ended(call))).isEqualTo(outcome);
        assertThat(creates()).hasSize(1);
    }

    @Test
    void aCallThatWaitsForAFreeConnectionDidNotHappen() throws Exception {
        contactCenter().set(Switches.ANSWER_DELAY, LONG);
        Future<Exchange> first = callers.submit(this::create);
        await().until(() -> !tasks().isEmpty());
        Future<Exchange> second = callers.submit(this::create);
        await().until(() -> context().getInflightRepository().size() == 2);

        stop();

        assertThat(outcome(ended(first))).isEqualTo("unknown");
        assertThat(outcome(ended(second))).isEqualTo("unavailable");
        assertThat(tasks()).hasSize(1);
    }

    /** With a time-out in which no call here would come to its end by itself. */
    private void stop() {
        context().getShutdownStrategy().setTimeout(1);
        context().stop();
    }

    private static Exchange ended(Future<Exchange> call) throws Exception {
        return call.get(60, TimeUnit.SECONDS);
    }
}
