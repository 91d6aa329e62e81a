package io.camelcce.store.jdbc;

import static io.camelcce.store.jdbc.Stores.SALES;
import static io.camelcce.store.jdbc.Stores.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStore.Renewal;
import io.camelcce.authorization.Declaration;
import io.camelcce.authorization.DeclaredAuthorizations;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.StorePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredWithoutKeyTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void keepsItsTokensForWhenTheKeyIsPutBack() throws IOException {
        StorePlace place = Stores.inFolder(folder);
        NodeAuthorization before = authorized(place, GrantType.AUTHORIZATION_CODE);
        String key = Files.readString(Stores.keyFile(folder));
        Files.delete(Stores.keyFile(folder));

        try (DeclaredAuthorizations store = started(place, GrantType.AUTHORIZATION_CODE)) {
            assertThat(sales(store).status()).isInstanceOf(ReauthorizationRequired.class);
            assertThat(sales(store).settings()).isEqualTo(before.settings());
        }
        Files.writeString(Stores.keyFile(folder), key);

        try (DeclaredAuthorizations store = started(place, GrantType.AUTHORIZATION_CODE)) {
            assertThat(sales(store)).isEqualTo(before);
        }
    }

    @Test
    void aNodeWithAnotherKeyTakesNothingFromTheOthers() {
        StorePlace place =
                new StorePlace(Postgres.empty(), Stores.inFolder(folder).key());
        NodeAuthorization before = authorized(place, GrantType.AUTHORIZATION_CODE);
        StorePlace otherKey = withAnotherKey(place);

        try (DeclaredAuthorizations store = started(place, GrantType.AUTHORIZATION_CODE);
                DeclaredAuthorizations other = started(otherKey, GrantType.AUTHORIZATION_CODE)) {
            assertThat(sales(other).grant()).isEmpty();
            assertThat(sales(store)).isEqualTo(before);
        }
    }

    @Test
    void clientCredentialsWorkAndNothingIsWritten() {
        StorePlace place =
                new StorePlace(Postgres.empty(), Stores.inFolder(folder).key());
        NodeAuthorization before = authorized(place, GrantType.CLIENT_CREDENTIALS);

        try (DeclaredAuthorizations other = started(withAnotherKey(place), GrantType.CLIENT_CREDENTIALS);
                DeclaredAuthorizations store = started(place, GrantType.CLIENT_CREDENTIALS)) {
            assertThat(sales(other).isAuthorized()).isTrue();
            assertThat(sales(other).settings()).isEqualTo(before.settings());
            assertThat(refreshed(other, "another")).contains("another");
            assertThat(sales(store)).isEqualTo(before);
        }
    }

    @Test
    void canBeAuthorizedAgainWithANewKey() throws IOException {
        StorePlace place = Stores.inFolder(folder);
        authorized(place, GrantType.AUTHORIZATION_CODE);
        Files.delete(Stores.keyFile(folder));

        try (DeclaredAuthorizations store = started(place, GrantType.AUTHORIZATION_CODE)) {
            Stores.change(store, SALES, one -> one.authorized(Stores.grant("another"), Instant.EPOCH));
        }

        try (DeclaredAuthorizations store = started(place, GrantType.AUTHORIZATION_CODE)) {
            assertThat(sales(store).grant()).contains(Stores.grant("another"));
        }
    }

    @Test
    void canBeAuthorizedAgainAfterItsSecretIsDeclaredNoMore() throws IOException {
        StorePlace place = Stores.inFolder(folder);
        authorized(place, GrantType.AUTHORIZATION_CODE);
        Files.delete(Stores.keyFile(folder));
        GrantSettings withoutSecret = settings(GrantType.AUTHORIZATION_CODE, null);

        try (DeclaredAuthorizations store = started(place, withoutSecret)) {
            Stores.change(store, SALES, one -> one.authorized(Stores.grant("another"), Instant.EPOCH));

            assertThat(sales(store).grant()).contains(Stores.grant("another"));
        }
    }

    private StorePlace withAnotherKey(StorePlace place) {
        Path file = folder.resolve("another.json");
        new KeysetFile(file.toString()).make(Keyset.fresh());
        return new StorePlace(place.database(), new StorePlace.KeyFile(file.toString()));
    }

    private static NodeAuthorization authorized(StorePlace place, GrantType type) {
        try (DeclaredAuthorizations store = started(place, type)) {
            assertThat(refreshed(store, "first")).contains("first");
            return sales(store);
        }
    }

    private static Optional<String> refreshed(AuthorizationStore store, String token) {
        return store.renew(
                SHOP,
                sales(store).id(),
                one -> new Renewal<>(one.refreshed(Stores.grant(token), Instant.EPOCH), token));
    }

    private static DeclaredAuthorizations started(StorePlace place, GrantType type) {
        return started(place, settings(type, Secret.of(Stores.CLIENT_SECRET)));
    }

    private static DeclaredAuthorizations started(StorePlace place, GrantSettings settings) {
        DeclaredAuthorizations store = new DeclaredAuthorizations(
                Stores.open(place),
                name -> Optional.empty(),
                Map.of(SHOP, List.of(new Declaration(SALES, settings, null))),
                () -> new AuthorizationId(UUID.randomUUID()),
                InstantSource.system(),
                integration -> {});
        store.settle();
        return store;
    }

    private static GrantSettings settings(GrantType type, @Nullable Secret secret) {
        return new GrantSettings(
                type, new OAuthClient("client", secret, null), OAuthEndpoints.NONE, List.of(), Map.of(), null);
    }

    private static NodeAuthorization sales(AuthorizationStore store) {
        return store.read(SHOP, SALES).orElseThrow();
    }
}
