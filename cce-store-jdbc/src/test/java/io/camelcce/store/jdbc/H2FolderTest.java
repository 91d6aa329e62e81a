package io.camelcce.store.jdbc;

import static io.camelcce.store.jdbc.Stores.SALES;
import static io.camelcce.store.jdbc.Stores.SHOP;
import static io.camelcce.store.jdbc.Stores.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.StorePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2FolderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void isThereOnceItWasOpened() {
        JdbcStoreProvider provider = new JdbcStoreProvider();
        assertThat(provider.exists(Stores.inFolder(folder))).isFalse();

        provider.open(Stores.inFolder(folder)).close();

        assertThat(provider.exists(Stores.inFolder(folder))).isTrue();
    }

    @Test
    void canBeReadByItsOwnerOnly() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));

        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            Stores.add(store, Stores.authorized(SALES));
            assertThat(permissions(folder.resolve("store"))).isEqualTo("rwx------");
            assertThat(permissions(Stores.databaseFile(folder))).isEqualTo("rw-------");
            assertThat(permissions(Stores.keyFile(folder))).isEqualTo("rw-------");
            try (var files = Files.list(folder.resolve("store"))) {
                assertThat(files).containsExactly(Stores.databaseFile(folder));
            }
        }
    }

    @Test
    void isClosedToOthersIfItWasOpenToThem() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Stores.open(Stores.inFolder(folder)).close();
        Files.setPosixFilePermissions(Stores.databaseFile(folder), PosixFilePermissions.fromString("rw-r--r--"));

        Stores.open(Stores.inFolder(folder)).close();

        assertThat(permissions(Stores.databaseFile(folder))).isEqualTo("rw-------");
    }

    @Test
    void aSecondJvmIsToldThatAFileIsForOne() throws Exception {
        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            assertThat(AnotherJvm.adds(folder, SALES))
                    .contains("in use by another process", "a file is for one JVM", "PostgreSQL");
            assertThat(store.read(SHOP).all()).isEmpty();
        }
    }

    @Test
    void whatWasKeptOutlivesAJvmThatIsKilled() throws Exception {
        assertThat(AnotherJvm.adds(folder, SALES)).contains("added");
        assertThat(AnotherJvm.adds(folder, SUPPORT)).contains("added");

        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            assertThat(store.read(SHOP).all()).hasSize(2).allMatch(one -> one.grant()
                    .isPresent());
        }
    }

    @Test
    void staysOpenIfAThreadIsInterruptedThatUsesIt() {
        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            NodeAuthorization sales = Stores.authorized(SALES);
            Stores.add(store, sales);
            for (int time = 0; time < 20; time++) {
                Thread.currentThread().interrupt();
                AuthorizationName name = new AuthorizationName("while interrupted " + time);
                try {
                    Stores.add(store, Stores.authorized(name));
                } catch (AuthorizationStoreException refused) {
                    assertThat(refused).hasMessageContaining("interrupted");
                }
            }
            assertThat(Thread.interrupted()).isTrue();

            assertThat(store.read(SHOP, SALES)).contains(sales);
            Stores.add(store, Stores.authorized(SUPPORT));
        }
        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            assertThat(store.read(SHOP, SUPPORT)).isPresent();
        }
    }

    @Test
    @SuppressWarnings("try")
    void canBeOpenedTwiceInOneJvm() {
        try (AuthorizationStore one = Stores.open(Stores.inFolder(folder));
                AuthorizationStore other = Stores.open(Stores.inFolder(folder))) {
            Stores.add(one, Stores.authorized(SALES));
            assertThat(other.read(SHOP, SALES)).isPresent();
            one.close();

            assertThat(other.read(SHOP, SALES)).isPresent();
            assertThatExceptionOfType(AuthorizationStoreException.class)
                    .isThrownBy(() -> one.read(SHOP))
                    .withMessageContaining("it was closed");
        }
    }

    @Test
    void aPathThatWouldChangeTheSettingsOfTheDatabaseIsRefused() {
        StorePlace place = new StorePlace(
                new StorePlace.InFolder(folder.resolve("a;INIT=x").toString()),
                Stores.inFolder(folder).key());

        assertThatExceptionOfType(AuthorizationStoreException.class)
                .isThrownBy(() -> Stores.open(place))
                .withMessageContaining("semicolon");
    }

    @Test
    void aFileThatIsNoneOfOursIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("store"));
        Files.writeString(Stores.databaseFile(folder), "the diary of somebody, which is no database".repeat(500));
        String before = Files.readString(Stores.databaseFile(folder));

        assertThatExceptionOfType(AuthorizationStoreException.class)
                .isThrownBy(() -> Stores.open(Stores.inFolder(folder)))
                .withMessageContaining(folder.resolve("store").toString());
        assertThat(Files.readString(Stores.databaseFile(folder))).isEqualTo(before);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
