package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class ResetsTest {

    private final Resets resets = new Resets();
    private final List<String> happened = new CopyOnWriteArrayList<>();

    @Test
    void whatArrivedBeforeAResetIsNotCarriedOutAfterIt() {
        int before = resets.count();

        resets.reset(() -> {});

        assertThat(resets.unlessReset(before, () -> "carried out")).isEmpty();
        assertThat(resets.unlessReset(resets.count(), () -> "carried out")).contains("carried out");
    }

    @Test
    void aResetWaitsForWhatIsBeingCarriedOut() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(1);
        Thread request = begin(() -> resets.unlessReset(0, () -> {
            begun.countDown();
            await().until(() -> slow.getCount() == 0);
            return happened.add("carried out");
        }));
        begun.await();

        Thread reset = begin(() -> resets.reset(() -> happened.add("forgotten")));
        await().until(() -> reset.getState() == Thread.State.WAITING || !reset.isAlive());
        slow.countDown();

        request.join();
        reset.join();
        assertThat(happened).containsExactly("carried out", "forgotten");
    }

    @Test
    void requestsAreCarriedOutSideBySide() {
        CyclicBarrier both = new CyclicBarrier(2);
        Thread one = begin(() -> resets.unlessReset(0, () -> meet(both)));
        Thread other = begin(() -> resets.unlessReset(0, () -> meet(both)));

        await().until(() -> !one.isAlive() && !other.isAlive());
    }

    private static Thread begin(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private static int meet(CyclicBarrier barrier) {
        try {
            return barrier.await();
        } catch (Exception alone) {
            throw new AssertionError(alone);
        }
    }
}
