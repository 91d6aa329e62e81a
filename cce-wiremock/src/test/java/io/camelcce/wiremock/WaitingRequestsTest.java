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

    /** The reset comes first when the request has waited enough: it has to notice, when it goes on, what was done. */
    @Test
    void whatHasWaitedEnoughDuringAResetIsNotCarriedOutAfterIt() {
        CompletableFuture<Optional<Answer>> request = inBackground(() -> resets.unlessReset(0, () -> {
            Thread reset = resetWhile(Thread.currentThread());
            await().until(() -> reset.getState() == Thread.State.WAITING);
            return waiting.carryOut(Duration.ofMillis(1), () -> DONE);
        }));

        assertThat(request.join()).contains(Answer.abandoned());
    }

    /** Begins a reset that is over when that one waits for its end. */
    private Thread resetWhile(Thread request) {
        Thread reset = new Thread(() -> resets.reset(() -> {
            await().until(() -> request.getState() == Thread.State.WAITING);
            waiting.abandon();
        }));
        reset.start();
        return reset;
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
