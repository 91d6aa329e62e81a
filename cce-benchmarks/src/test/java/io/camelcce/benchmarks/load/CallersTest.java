package io.camelcce.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CallersTest {

    @Test
    void aNumberOfCallsIsMadeByAllTogether() throws Exception {
        AtomicLong made = new AtomicLong();
        try (Callers callers = new Callers(3, Threads.PLATFORM, () -> made::incrementAndGet)) {
            Window window = callers.counted(100);

            assertThat(window.calls()).isEqualTo(100);
        }
        assertThat(made).hasValue(100);
    }

    @Test
    void anOpenLoopMakesAllItsCallsAndCountsTheirTimeFromWhenTheyWereMeant() throws Exception {
        // One caller, who is held up by the first call for as long as all others were meant to take.
        AtomicLong made = new AtomicLong();
        Caller slowAtFirst = () -> {
            if (made.incrementAndGet() == 1) {
                Pauses.until(System.nanoTime() + Duration.ofMillis(100).toNanos());
            }
        };
        try (Callers callers = new Callers(1, Threads.PLATFORM, () -> slowAtFirst)) {
            Window window = callers.openLoop(1_000, Duration.ofMillis(100));

            assertThat(window.calls()).isEqualTo(100);
            // The pause is what the calls are late by: half of them by half of it, and more.
            assertThat(window.p50()).isGreaterThan(20_000);
        }
    }

    @Test
    void callsBetweenMarksAreThoseMadeBetweenThem() throws Exception {
        AtomicLong made = new AtomicLong();
        AtomicLong from = new AtomicLong();
        AtomicLong to = new AtomicLong();
        Caller caller = () -> {
            made.incrementAndGet();
            Pauses.until(System.nanoTime() + Duration.ofMillis(1).toNanos());
        };
        try (Callers callers = new Callers(3, Threads.PLATFORM, () -> caller)) {
            Window window =
                    callers.markedLoop(Duration.ofMillis(300), () -> from.set(made.get()), () -> to.set(made.get()));

            assertThat(window.calls()).isPositive().isLessThanOrEqualTo(to.get() - from.get() + 3);
            assertThat(made.get()).isGreaterThanOrEqualTo(to.get());
        }
    }

    @Test
    void aCallThatFailsIsCountedAndTold() throws Exception {
        Caller broken = () -> {
            throw new IllegalStateException("no answer");
        };
        try (Callers callers = new Callers(2, Threads.PLATFORM, () -> broken)) {
            Window window = callers.counted(10);

            assertThat(window.calls()).isZero();
            assertThat(window.failures()).isEqualTo(10);
            assertThat(window.firstFailure()).contains("no answer");
        }
    }
}
