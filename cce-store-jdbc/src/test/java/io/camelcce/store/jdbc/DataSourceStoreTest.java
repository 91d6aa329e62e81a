package io.camelcce.store.jdbc;

import static io.camelcce.store.jdbc.Stores.SALES;
import static io.camelcce.store.jdbc.Stores.SHOP;
import static io.camelcce.store.jdbc.Stores.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStore.Renewal;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.StorePlace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSourceStoreTest {

    private final FaultyDataSource database = new FaultyDataSource();
    private final NodeAuthorization sales = Stores.authorized(SALES);
    private final ExecutorService people = Executors.newCachedThreadPool();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private AuthorizationStore store;

    @BeforeEach
    void open() {
        store = Stores.open(new StorePlace(
                new StorePlace.Of(database.dataSource()),
                Stores.inFolder(folder).key()));
        Stores.add(store, sales);
    }

    @AfterEach
    void close() {
        people.shutdownNow();
        store.close();
    }

    @Test
    void changesNothingIfItFailsToCommit() {
        database.failToCommit(true);

        assertThatExceptionOfType(AuthorizationStoreException.class)
                .isThrownBy(() -> store.renew(
                        SHOP,
                        sales.id(),
                        one -> new Renewal<>(one.refreshed(Stores.grant("next"), Instant.EPOCH), "renewed")))
                .withMessageContaining("the application's data source")
                .withMessageContaining("53100")
                .withNoCause();
        assertThatExceptionOfType(AuthorizationStoreException.class)
                .isThrownBy(() -> Stores.add(store, Stores.authorized(SUPPORT)));

        database.failToCommit(false);
        assertThat(store.read(SHOP).all()).containsExactly(sales);
        assertThat(database.open()).isZero();
    }

    @Test
    void aThousandThreadsTakeButAFewConnections() throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<?>> done = new ArrayList<>();
        for (int person = 0; person < 1_000; person++) {
            AuthorizationName name = new AuthorizationName("authorization " + person % 10);
            done.add(people.submit(() -> {
                begin.await();
                return store.read(SHOP, name);
            }));
        }
        begin.countDown();
        for (Future<?> one : done) {
            one.get(60, TimeUnit.SECONDS);
        }

        assertThat(database.mostOpen()).isBetween(1, 4);
        assertThat(database.open()).isZero();
    }

    @Test
    void renewalsThatHaveNoConnectionYetHoldUpNothingElse() throws Exception {
        NodeAuthorization[] many = Stores.many(30);
        Stores.add(store, many);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(20);
        List<Future<?>> renewals = new ArrayList<>();
        for (NodeAuthorization one : many) {
            renewals.add(people.submit(() -> store.renew(SHOP, one.id(), found -> {
                begun.countDown();
                await(goOn);
                return new Renewal<>(found.refreshed(Stores.grant("next"), Instant.EPOCH), "renewed");
            })));
        }
        await(begun);

        Future<?> others = people.submit(() -> {
            Stores.add(store, Stores.authorized(SUPPORT));
            return store.read(SHOP, SUPPORT).orElseThrow();
        });
        others.get(60, TimeUnit.SECONDS);
        assertThat(database.mostOpen()).isLessThanOrEqualTo(28);

        goOn.countDown();
        for (Future<?> one : renewals) {
            one.get(60, TimeUnit.SECONDS);
        }
        assertThat(store.read(SHOP, many[29].name()).orElseThrow().grant()).contains(Stores.grant("next"));
    }

    @Test
    void manyRenewalsOfOneWaitWithoutConnections() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        List<Future<?>> renewals = new ArrayList<>();
        for (int person = 0; person < 50; person++) {
            renewals.add(people.submit(() -> store.renew(SHOP, sales.id(), found -> {
                begun.countDown();
                await(goOn);
                return new Renewal<>(found, "as it was");
            })));
        }
        await(begun);

        assertThat(database.open()).isEqualTo(1);
        goOn.countDown();
        for (Future<?> one : renewals) {
            one.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void leavesTheConnectionsOfTheApplicationAsTheyWere() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            StorePlace.Of one = new StorePlace.Of(new OneConnection(connection).dataSource());
            connection.createStatement().execute("SET LOCK_TIMEOUT 1234");
            Stores.open(new StorePlace(one, Stores.inFolder(folder).key())).read(SHOP);

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            try (ResultSet timeout = connection.createStatement().executeQuery("SELECT LOCK_TIMEOUT()")) {
                timeout.next();
                assertThat(timeout.getInt(1)).isEqualTo(1234);
            }
        }
    }

    @Test
    void somethingElseThanADataSourceIsRefused() {
        StorePlace place = new StorePlace(
                new StorePlace.Of("a text"), Stores.inFolder(folder).key());

        assertThatExceptionOfType(AuthorizationStoreException.class)
                .isThrownBy(() -> Stores.open(place))
                .withMessage("The data source of the store is a java.lang.String: it has to be a javax.sql.DataSource");
    }

    private static void await(CountDownLatch latch) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> latch.getCount() == 0);
    }
}
