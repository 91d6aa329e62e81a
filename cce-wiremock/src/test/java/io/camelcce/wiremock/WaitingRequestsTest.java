package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WaitingRequestsTest {

    private final WaitingRequests waiting = new WaitingRequests();

    @Test
    void theAbandonedAreNotCountedThoughTheirThreadsHaveNotNoticed() {
        CountDownLatch slow = new CountDownLatch(1);
        CompletableFuture<Answer> request = CompletableFuture.supplyAsync(
                () -> waiting.carryOut(Duration.ZERO, () -> {
                    await().until(() -> slow.getCount() == 0);
                    return Answer.empty(201);
                }),
                command -> new Thread(command).start());
        await().until(() -> waiting.count() == 1);

        waiting.abandon();

        assertThat(waiting.count()).isZero();
        slow.countDown();
        assertThat(request.join().status()).isEqualTo(201);
        assertThat(waiting.count()).isZero();
    }
}
