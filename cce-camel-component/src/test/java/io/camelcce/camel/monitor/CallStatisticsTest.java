package io.camelcce.camel.monitor;

import static io.camelcce.camel.monitor.CceCalls.call;
import static io.camelcce.camel.monitor.CceCalls.callThatTook;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallStatisticsTest {

    private final CallStatistics statistics = new CallStatistics();

    @Test
    void countByOperationAndOutcome() {
        statistics.ended(call("createTask", "done"));
        statistics.ended(call("createTask", "done"));
        statistics.ended(call("createTask", "unknown"));
        statistics.ended(call("getTask", "done"));

        assertThat(statistics.byKind())
                .hasSize(3)
                .hasEntrySatisfying(new CallKind("createTask", "done"), totals -> assertThat(totals.calls())
                        .isEqualTo(2));
        assertThat(statistics.calls("done")).isEqualTo(3);
        assertThat(statistics.calls("unknown")).isEqualTo(1);
        assertThat(statistics.calls("rejected")).isZero();
        assertThat(statistics.totals().calls()).isEqualTo(4);
    }

    @Test
    void addUpAttemptsAndDurations() {
        statistics.ended(callThatTook(1, Duration.ofMillis(10)));
        statistics.ended(callThatTook(2, Duration.ofMillis(50)));
        statistics.ended(callThatTook(0, Duration.ofMillis(30)));
        statistics.ended(call("endTask", "invalid"));

        assertThat(statistics.totals()).isEqualTo(new CallTotals(4, 4, Duration.ofMillis(90), Duration.ofMillis(50)));
        assertThat(statistics.byKind().get(new CallKind("getTask", "done")))
                .extracting(CallTotals::mean)
                .isEqualTo(Duration.ofMillis(30));
    }

    @Test
    void haveAMeanWithoutACall() {
        assertThat(statistics.totals().mean()).isZero();
    }

    @Test
    void beginAnew() {
        statistics.ended(callThatTook(2, Duration.ofMillis(50)));

        statistics.reset();

        assertThat(statistics.totals()).isEqualTo(CallTotals.NONE);
        assertThat(statistics.byKind()).isEmpty();
    }

    @Test
    void loseNoCallOfSeveralThreads() throws InterruptedException {
        int threads = 8;
        int calls = 5_000;
        CountDownLatch together = new CountDownLatch(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        for (int thread = 0; thread < threads; thread++) {
            executor.execute(() -> {
                together.countDown();
                for (int call = 0; call < calls; call++) {
                    statistics.ended(callThatTook(1, Duration.ofNanos(1)));
                }
            });
        }
        executor.shutdown();

        assertThat(executor.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(statistics.totals())
                .isEqualTo(new CallTotals(
                        (long) threads * calls,
                        (long) threads * calls,
                        Duration.ofNanos((long) threads * calls),
                        Duration.ofNanos(1)));
    }
}
