package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WaitingRequestsTest {

    private static final Answer DONE = Answer.empty(201);

    private final Resets resets = new Resets();
    private final WaitingRequests waiting = new WaitingRequests(resets);

    @Test
    void theAbandonedAreNotCountedThoughTheirThreadsHaveNotNoticed() {
        CountDownLatch slow = new CountDownLatch(1);
        CompletableFuture<Optional<Answer>> request = carriedOut(Duration.ZERO, slow);
        await().until(() -> waiting.count() == 1);

        waiting.abandon();

        assertThat(waiting.count()).isZero();
        slow.countDown();
        request.join();
        assertThat(waiting.count()).isZero();
    }

    @Test
    void whatWaitsKeepsNoResetFromComingAndIsNotCarriedOutAfterIt() {
        CompletableFuture<Optional<Answer>> request = carriedOut(Duration.ofMinutes(5), new CountDownLatch(0));
        await().until(() -> waiting.count() == 1);

        resets.reset(waiting::abandon);

        assertThat(request.join()).contains(Answer.abandoned());
    }

    /** The reset is under way when the request has waited enough: it has to notice what was done until it goes on. */
    @Test
    void whatHasWaitedEnoughDuringAResetIsNotCarriedOutAfterIt() {
        CompletableFuture<Thread> waits = new CompletableFuture<>();
        CompletableFuture<Optional<Answer>> request = inBackground(() -> resets.unlessReset(0, () -> {
            waits.complete(Thread.currentThread());
            return waiting.carryOut(Duration.ofMillis(200), () -> DONE);
        }));
        await().until(() -> waiting.count() == 1);

        resets.reset(() -> {
            await().until(() -> waits.join().getState() == Thread.State.WAITING);
            waiting.abandon();
        });

        assertThat(request.join()).contains(Answer.abandoned());
    }

    private CompletableFuture<Optional<Answer>> carriedOut(Duration after, CountDownLatch slow) {
        return inBackground(() -> resets.unlessReset(
                resets.count(),
                () -> waiting.carryOut(after, () -> {
                    await().until(() -> slow.getCount() == 0);
                    return DONE;
                })));
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, command -> new Thread(command).start());
    }
}
