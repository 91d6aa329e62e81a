package io.camelcce.store.jdbc;

import static io.camelcce.store.jdbc.Stores.SALES;
import static io.camelcce.store.jdbc.Stores.SHOP;
import static io.camelcce.store.jdbc.Stores.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStore.Change;
import io.camelcce.authorization.AuthorizationStore.Renewal;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.Ruling.Allowed;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.StorePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostKeyTest {

    private final NodeAuthorization sales = Stores.authorized(SALES);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void keepOne() {
        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            Stores.add(store, sales);
        }
    }

    @Test
    void leavesAnAuthorizationToBeAuthorizedAgainAndSaysWhatToDo() throws IOException {
        Files.delete(Stores.keyFile(folder));

        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            NodeAuthorization found = store.readDefault(SHOP).orElseThrow();
            assertThat(found.settings().client().id()).isEqualTo("client");
            assertThat(found.settings().client().secret()).isNull();
            assertThat(found.status())
                    .isInstanceOfSatisfying(ReauthorizationRequired.class, required -> assertThat(required.cause())
                            .contains(
                                    "cannot be decrypted with the key file " + Stores.keyFile(folder),
                                    "put the key back",
                                    "authorize it again"));
            assertThat(store.page(SHOP, 0, 10).some()).containsExactly(found);

            Stores.add(store, Stores.authorized(SUPPORT));
            assertThat(store.read(SHOP, SUPPORT).orElseThrow().grant()).isPresent();
        }
    }

    @Test
    void losesNothingIfTheKeyIsPutBack() throws IOException {
        String key = Files.readString(Stores.keyFile(folder));
        AuthorizationName renamed = new AuthorizationName("renamed");
        Files.delete(Stores.keyFile(folder));
        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            Stores.add(store, Stores.authorized(SUPPORT));
            store.change(SHOP, all -> new Change<>(((Allowed) all.rename(SALES, renamed)).authorizations(), "renamed"));
            store.renew(
                    SHOP,
                    sales.id(),
                    one -> new Renewal<>(one.reauthorizationRequired("no refresh token", Instant.EPOCH), "refused"));
        }
        Files.writeString(Stores.keyFile(folder), key);

        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            NodeAuthorization found = store.read(SHOP, renamed).orElseThrow();
            assertThat(found.settings()).isEqualTo(sales.settings());
            assertThat(found.status()).isEqualTo(sales.status());
        }
    }

    @Test
    void worksAgainAsSoonAsTheKeyIsPutBack() throws IOException {
        String key = Files.readString(Stores.keyFile(folder));
        Files.delete(Stores.keyFile(folder));
        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            assertThat(store.read(SHOP, SALES).orElseThrow().grant()).isEmpty();
            Files.delete(Stores.keyFile(folder));
            Files.writeString(Stores.keyFile(folder), key + " ");

            assertThat(store.read(SHOP, SALES)).contains(sales);
        }
    }

    @Test
    void canBeAuthorizedAgainWithAnotherKey() throws IOException {
        Files.delete(Stores.keyFile(folder));

        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            Stores.change(store, SALES, one -> one.with(sales.settings(), sales.status())
                    .authorized(Stores.grant("another"), Instant.EPOCH));

            NodeAuthorization found = store.read(SHOP, SALES).orElseThrow();
            assertThat(found.grant()).contains(Stores.grant("another"));
            assertThat(found.settings()).isEqualTo(sales.settings());
        }
    }

    @Test
    void aKeyThatIsNoneIsRefusedInWordsWithoutIt() {
        StorePlace place = new StorePlace(
                Stores.inFolder(folder).database(), new StorePlace.KeyText(Secret.of("{\"no\":\"key\"}")));

        assertThatExceptionOfType(AuthorizationStoreException.class)
                .isThrownBy(() -> Stores.open(place))
                .withMessageContaining("The text of the key is no keyset")
                .withNoCause()
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("no\":"));
    }

    @Test
    void aKeyCanBeGivenAsText() throws IOException {
        StorePlace.KeyText text = new StorePlace.KeyText(Secret.of(Files.readString(Stores.keyFile(folder))));

        try (AuthorizationStore store =
                Stores.open(new StorePlace(Stores.inFolder(folder).database(), text))) {
            assertThat(store.read(SHOP, SALES)).contains(sales);
        }
    }
}
