package io.camelcce.store.jdbc;

import static io.camelcce.store.jdbc.Stores.SALES;
import static io.camelcce.store.jdbc.Stores.SHOP;
import static io.camelcce.store.jdbc.Stores.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.Authorizations;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedRowTest {

    private final NodeAuthorization sales = Stores.authorized(SALES);
    private final NodeAuthorization support = Stores.authorized(SUPPORT);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void keepTwo() {
        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            Stores.add(store, sales, support);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settings = ''",
                "settings = '{}'",
                "settings = '{\"tokenUrl\":\"http://example.com\",\"scopes\":[],\"parameters\":{}}'",
                "status = 'SOMETHING'",
                "terms = '['",
                "terms = '{\"grant\":{}}'",
                "track = '{\"failedAt\":\"yesterday\"}'",
                "access_token = X'00'",
                "refresh_token = access_token",
                "access_token = refresh_token",
                "client_secret = fixed_token",
                "fixed_token = X''",
                "access_token = null, refresh_token = null",
            })
    void hasToBeAuthorizedAgainAndTheOthersWork(String damage) {
        Stores.tamper(folder, "update cce_authorization set " + damage + " where name = 'sales'");

        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            assertThat(store.read(SHOP, SALES).orElseThrow().status()).isInstanceOf(ReauthorizationRequired.class);
            assertThat(store.read(SHOP, SALES).orElseThrow().grant()).isEmpty();
            assertThat(store.read(SHOP, SUPPORT)).contains(support);
            assertThat(store.read(SHOP).all()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "refresh_token", "client_secret", "fixed_token"})
    void theSecretOfAnotherRowIsNotTaken(String column) {
        Stores.tamper(
                folder,
                "update cce_authorization set %s = (select %s from cce_authorization where name = 'support') where name = 'sales'"
                        .formatted(column, column));

        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            assertThat(store.read(SHOP, SALES).orElseThrow().status()).isInstanceOf(ReauthorizationRequired.class);
        }
    }

    @Test
    void theSecretsOfAnotherIntegrationAreNotTaken() {
        Stores.tamper(
                folder,
                "insert into cce_integration (name, version) values ('bank', 0)",
                "update cce_authorization set integration = 'bank' where name = 'sales'");

        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            NodeAuthorization moved =
                    store.read(new IntegrationName("bank"), SALES).orElseThrow();
            assertThat(moved.status()).isInstanceOf(ReauthorizationRequired.class);
            assertThat(moved.settings().client().secret()).isNull();
        }
    }

    @Test
    void namesThatAreNoneAndADefaultThatIsGoneStillCanBeListed() {
        Stores.tamper(
                folder,
                "update cce_authorization set name = ' ' where name = 'support'",
                "update cce_integration set default_id = null");

        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            Authorizations all = store.read(SHOP);
            assertThat(all.defaultName()).isEqualTo(SALES);
            assertThat(all.all()).hasSize(2);
            assertThat(all.all().get(1).name()).hasToString("unreadable " + support.id());
            assertThat(store.readDefault(SHOP)).contains(sales);
            assertThat(store.page(SHOP, 1, 1).defaultName()).isEqualTo(SALES);
        }
    }

    @Test
    void twoOfOneNameStillCanBeListed() {
        Stores.tamper(folder, "update cce_authorization set name = 'SALES' where name = 'support'");

        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            assertThat(store.read(SHOP).all())
                    .extracting(one -> one.name().toString())
                    .containsExactly("sales", "unreadable " + support.id());
        }
    }
}
