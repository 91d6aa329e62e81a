package io.camelcce.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStore.Change;
import io.camelcce.authorization.AuthorizationStore.Renewal;
import io.camelcce.authorization.Authorizations;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.Ruling;
import io.camelcce.authorization.Ruling.Allowed;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {

    private static final IntegrationName SHOP = new IntegrationName("shop");
    private static final IntegrationName BANK = new IntegrationName("bank");

    private final MemoryStore store = new MemoryStore();

    @Test
    void keepsTheAuthorizationsOfEachIntegration() {
        add(SHOP, "sales");

        assertThat(store.read(SHOP).defaultName()).isEqualTo(new AuthorizationName("sales"));
        assertThat(store.read(BANK)).isEqualTo(Authorizations.NONE);
    }

    @Test
    void keepsWhatItHadIfAChangeFails() {
        add(SHOP, "sales");
        Authorizations before = store.read(SHOP);

        assertThatIllegalStateException()
                .isThrownBy(() -> store.change(SHOP, all -> {
                    throw new IllegalStateException("the change failed");
                }));

        assertThat(store.read(SHOP)).isEqualTo(before);
        add(SHOP, "support");
        assertThat(store.read(SHOP).all()).hasSize(2);
    }

    @Test
    void losesNoneOfManyChangesAtOnce() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> done = IntStream.range(0, 400)
                    .<Future<?>>mapToObj(number -> people.submit(() -> add(SHOP, "authorization " + number)))
                    .toList();
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(store.read(SHOP).all()).hasSize(400);
    }

    @Test
    void canBeReadAndChangedElsewhereWhileAChangeTakesItsTime() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService slow = Executors.newSingleThreadExecutor();
        try {
            Future<?> change = slow.submit(() -> store.change(SHOP, all -> {
                begun.countDown();
                await(goOn);
                return new Change<>(all, "done");
            }));
            await(begun);

            assertThat(store.read(SHOP)).isEqualTo(Authorizations.NONE);
            add(BANK, "sales");
            assertThat(change.isDone()).isFalse();

            goOn.countDown();
            assertThat(change.get()).isEqualTo("done");
        } finally {
            goOn.countDown();
            slow.shutdownNow();
        }
    }

    @Test
    void keepsNoLockOfWhatIsGone() {
        add(SHOP, "sales");
        AuthorizationId id = store.read(SHOP).all().get(0).id();
        AuthorizationId unknown = new AuthorizationId(UUID.randomUUID());
        store.renew(SHOP, id, found -> new Renewal<>(found, "done"));
        assertThat(store.renew(SHOP, unknown, found -> new Renewal<>(found, "done")))
                .isEmpty();
        assertThat(store.locks()).isOne();

        store.renew(SHOP, id, found -> {
            store.change(SHOP, all -> new Change<>(Authorizations.NONE, "removed"));
            return new Renewal<>(found, "done");
        });
        assertThat(store.locks()).isZero();

        add(SHOP, "sales");
        AuthorizationId again = store.read(SHOP).all().get(0).id();
        store.renew(SHOP, again, found -> new Renewal<>(found, "done"));
        store.change(SHOP, all -> new Change<>(Authorizations.NONE, "removed"));
        assertThat(store.locks()).isZero();
    }

    private void add(IntegrationName integration, String name) {
        Function<Authorizations, Change<Ruling>> change = all -> {
            Ruling ruling = all.add(NodeAuthorization.pending(
                    new AuthorizationId(UUID.randomUUID()), new AuthorizationName(name), GrantSettings.NONE));
            return new Change<>(((Allowed) ruling).authorizations(), ruling);
        };
        store.change(integration, change);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
