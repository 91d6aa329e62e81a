package io.camelcce.store.jdbc;

import static io.camelcce.store.jdbc.Stores.SALES;
import static io.camelcce.store.jdbc.Stores.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.StorePlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aLaterOneIsRefusedAndLeftAlone() {
        NodeAuthorization sales = Stores.authorized(SALES);
        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            Stores.add(store, sales);
        }
        Stores.tamper(folder, "update cce_schema set version = 7", "alter table cce_use rename to cce_use_of_later");

        assertThatExceptionOfType(AuthorizationStoreException.class)
                .isThrownBy(() -> Stores.open(Stores.inFolder(folder)))
                .withMessageContaining("written by a later version of cce-store-jdbc")
                .withMessageContaining("its schema is 7, this one knows 1");

        Stores.tamper(folder, "update cce_schema set version = 1", "alter table cce_use_of_later rename to cce_use");
        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            assertThat(store.read(SHOP, SALES)).contains(sales);
        }
    }

    @Test
    void isMadeOnceIfManyOpenAStoreAtOnce() throws Exception {
        List<StorePlace> places = List.of(
                Stores.inFolder(folder),
                new StorePlace(Postgres.empty(), Stores.inFolder(folder).key()));
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            for (StorePlace place : places) {
                List<Future<AuthorizationStore>> opened = new ArrayList<>();
                for (int person = 0; person < 8; person++) {
                    opened.add(people.submit(() -> Stores.open(place)));
                }
                for (Future<AuthorizationStore> store : opened) {
                    assertThat(store.get().versions()).isEmpty();
                }
                for (Future<AuthorizationStore> store : opened) {
                    store.get().close();
                }
            }
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void anotherDatabaseIsRefusedWithoutItsParameters() {
        StorePlace place = new StorePlace(
                new StorePlace.AtUrl("jdbc:mysql://me:hush@db.example.com/x?password=hush", null, null),
                Stores.inFolder(folder).key());

        assertThatExceptionOfType(AuthorizationStoreException.class)
                .isThrownBy(() -> Stores.open(place))
                .withMessage(
                        "Authorizations cannot be kept in jdbc:mysql://db.example.com/x: use jdbc:postgresql: or jdbc:h2:");
    }

    @Test
    void aUrlThatRunsAScriptIsRefused() {
        StorePlace place = new StorePlace(
                new StorePlace.AtUrl("jdbc:h2:mem:x;init = RUNSCRIPT FROM 'http://example.com'", null, null),
                Stores.inFolder(folder).key());

        assertThatExceptionOfType(AuthorizationStoreException.class)
                .isThrownBy(() -> Stores.open(place))
                .withMessageContaining("must not run a script");
    }
}
