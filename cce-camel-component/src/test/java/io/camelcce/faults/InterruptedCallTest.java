package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TaskFault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who interrupts the thread of a call wants it to end: it does not begin another attempt, and tells the truth. */
@Tag("F73")
class InterruptedCallTest extends FaultyCalls {

    @ParameterizedTest
    @CsvSource({"TOO_MANY, unavailable", "UNAVAILABLE, unknown"})
    void inAPauseEndsAtOnce(TaskFault fault, String outcome) {
        fault(fault);
        contactCenter().set(Switches.RETRY_AFTER_VALUE, Optional.of("25"));

        Ended ended = interrupted(() -> !retries.all().isEmpty());

        assertThat(outcome(ended.call())).isEqualTo(outcome);
        assertThat(attempts(ended.call())).isEqualTo(1);
        assertThat(ended.isInterrupted()).as("the flag").isTrue();
        assertThat(creates()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 500})
    void whileItsAnswerIsAwaitedIsAnsweredAllTheSame(long delay) {
        contactCenter().set(Switches.ANSWER_DELAY, Duration.ofMillis(delay));

        Ended ended = interrupted(() -> !tasks().isEmpty());

        assertThat(outcome(ended.call())).isEqualTo("done");
        assertThat(header(ended.call(), CceConstants.TASK_ID, String.class))
                .isEqualTo(tasks().get(0).taskId());
    }

    /** A call whose thread is interrupted when something is so. */
    private Ended interrupted(Callable<Boolean> when) {
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            Exchange call = create();
            ended.complete(new Ended(call, Thread.currentThread().isInterrupted()));
        });
        caller.start();
        await().until(when);
        caller.interrupt();
        await().until(ended::isDone);
        return ended.join();
    }

    private record Ended(Exchange call, boolean isInterrupted) {}
}
