package io.camelcce.store.jdbc;

import static io.camelcce.store.jdbc.Stores.SALES;
import static io.camelcce.store.jdbc.Stores.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStore.Renewal;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.StorePlace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedPostgresTest {

    private static final int ROUNDS = 50;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void twoStoresRenewOneAuthorizationInTurn() throws Exception {
        StorePlace place =
                new StorePlace(Postgres.empty(), Stores.inFolder(folder).key());
        NodeAuthorization sales = Stores.authorized(SALES);
        AtomicInteger atTheServer = new AtomicInteger();
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try (AuthorizationStore one = Stores.open(place);
                AuthorizationStore other = Stores.open(place)) {
            Stores.add(one, sales);
            one.renew(SHOP, sales.id(), found -> new Renewal<>(found.refreshed(Stores.grant("0"), Instant.EPOCH), 0));

            List<Callable<Integer>> work = new ArrayList<>();
            for (AuthorizationStore store : List.of(one, other)) {
                work.add(() -> {
                    int kept = 0;
                    for (int round = 0; round < ROUNDS; round++) {
                        kept += store.renew(SHOP, sales.id(), found -> next(found, atTheServer))
                                .orElse(0);
                    }
                    return kept;
                });
            }
            for (Future<Integer> node : nodes.invokeAll(work)) {
                assertThat(node.get()).isEqualTo(ROUNDS);
            }

            assertThat(one.read(SHOP, SALES).orElseThrow().grant()).contains(Stores.grant("" + 2 * ROUNDS));
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void anEditInOneStoreIsSeenByTheOther() {
        StorePlace place =
                new StorePlace(Postgres.empty(), Stores.inFolder(folder).key());
        try (AuthorizationStore one = Stores.open(place);
                AuthorizationStore other = Stores.open(place)) {
            Stores.add(one, Stores.authorized(SALES));
            long before = other.versions().getOrDefault(SHOP, 0L);

            Stores.change(one, SALES, found -> found.reauthorizationRequired("revoked", Instant.EPOCH));

            assertThat(other.versions().getOrDefault(SHOP, 0L)).isGreaterThan(before);
            assertThat(other.read(SHOP, SALES).orElseThrow().grant()).isEmpty();
        }
    }

    private static Renewal<Integer> next(NodeAuthorization found, AtomicInteger atTheServer) {
        assertThat(atTheServer.incrementAndGet()).isEqualTo(1);
        String token = found.grant()
                .map(grant -> grant.accessToken())
                .map(access -> access.secret().reveal())
                .orElseThrow();
        atTheServer.decrementAndGet();
        return new Renewal<>(found.refreshed(Stores.grant("" + (Integer.parseInt(token) + 1)), Instant.EPOCH), 1);
    }
}
