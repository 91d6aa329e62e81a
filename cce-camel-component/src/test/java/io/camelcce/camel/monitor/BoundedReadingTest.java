package io.camelcce.camel.monitor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcce.authorization.AuthorizationStoreException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Readings of a store, of which only a few are under way at once. */
class BoundedReadingTest {

    @Test
    void whatAStoppedPoolDroppedHoldsUpNobodyAfterTheNextStart() {
        AtomicReference<Executor> pool = new AtomicReference<>(dropped -> {});
        BoundedReading reading =
                new BoundedReading(task -> requireNonNull(pool.get()).execute(task), Duration.ofMillis(100));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> reading.read(() -> "unread")).isInstanceOf(AuthorizationStoreException.class);
        }

        pool.set(Runnable::run);

        assertThat(reading.read(() -> "read")).isEqualTo("read");
    }
}
