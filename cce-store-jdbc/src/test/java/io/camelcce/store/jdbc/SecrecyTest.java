package io.camelcce.store.jdbc;

import static io.camelcce.store.jdbc.Stores.SALES;
import static io.camelcce.store.jdbc.Stores.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStore.Renewal;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.StorePlace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyTest {

    private static final List<String> SECRETS = List.of(
            Stores.CLIENT_SECRET, Stores.ACCESS_TOKEN, Stores.REFRESH_TOKEN, Stores.FIXED_TOKEN, "next-token-2ee1");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void noSecretStandsInTheDatabaseFileOrInTheLog() throws IOException {
        NodeAuthorization sales = Stores.authorized(SALES);
        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            Stores.add(store, sales);
            store.renew(
                    SHOP,
                    sales.id(),
                    one -> new Renewal<>(one.refreshed(Stores.grant("next-token-2ee1"), Instant.EPOCH), "renewed"));
            assertThat(store.toString()).doesNotContain(SECRETS);
        }
        String key = Files.readString(Stores.keyFile(folder));
        String log = Files.readString(Path.of("target", "test.log"));

        assertThat(log).contains(Stores.keyFile(folder).toString()).doesNotContain(SECRETS);
        assertThat(log).doesNotContain(key);
        String database = Files.readString(Stores.databaseFile(folder), StandardCharsets.ISO_8859_1);
        assertThat(SECRETS).noneMatch(database::contains);
        assertThat(SECRETS).noneMatch(secret -> database.contains(utf16(secret)));
        assertThat(database).contains("sales");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://me:hush@localhost:1/x?password=hush",
                "jdbc:postgresql://localhost:1/x?user=me&password=hush",
                "jdbc:postgresql:///////?password=hush",
                "jdbc:h2:mem:a;PASSWORD=hush;UNKNOWN=hush",
                "jdbc:h2:mem:b;PASSWORD=hush",
                "jdbc:h2:nonsense://hush;PASSWORD=hush",
            })
    void noPasswordStandsInWhatATroubledDatabaseIsToldAs(String url) {
        StorePlace place = new StorePlace(
                new StorePlace.AtUrl(url, "me", Secret.of("hush too")),
                Stores.inFolder(folder).key());

        assertThatExceptionOfType(AuthorizationStoreException.class)
                .isThrownBy(() -> Stores.open(place))
                .satisfies(told -> assertThat(whole(told)).doesNotContain("=hush", ":hush", "hush too"));
    }

    private static String whole(Throwable told) {
        StringWriter text = new StringWriter();
        told.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String utf16(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
    }
}
