package io.camelcce.http;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.concurrent.Cancellable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one exchange does is no matter to the others. */
class ExchangeWatchTest {

    private final ExchangeWatch watch = new ExchangeWatch();

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void endsExchangesAfterOneThatBrokeWhenItWasEnded() {
        AtomicBoolean broke = new AtomicBoolean();
        begin(() -> {
            broke.set(true);
            throw new StackOverflowError("as a class that cannot be loaded, or memory that is used up");
        });
        await().untilTrue(broke);
        AtomicBoolean ended = new AtomicBoolean();

        begin(() -> ended.compareAndSet(false, true));

        await().untilTrue(ended);
    }

    @Test
    void closesAllThoughOneBreaks() {
        AtomicBoolean ended = new AtomicBoolean();
        begin(() -> {
            throw new IllegalStateException("broken");
        });
        begin(() -> ended.compareAndSet(false, true));
        begin(() -> {
            throw new IllegalStateException("broken");
        });

        assertThatNoException().isThrownBy(watch::close);
        await().untilTrue(ended);
    }

    private void begin(Cancellable exchange) {
        watch.begin(new WatchedExchange(this, exchange, new Progress(), System.nanoTime(), Long.MAX_VALUE));
    }
}
