package io.camelcce.store.jdbc;

import static io.camelcce.store.jdbc.Stores.SALES;
import static io.camelcce.store.jdbc.Stores.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.StorePlace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class KeyFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void isNotMadeAnewForASharedDatabaseThatNeedsTheOneThereWas() throws IOException {
        StorePlace place = shared();
        keep(place);
        Files.delete(Stores.keyFile(folder));

        assertThatExceptionOfType(AuthorizationStoreException.class)
                .isThrownBy(() -> Stores.open(place))
                .withMessageContaining("is not there, and 1 authorizations in the database are encrypted: copy");
        assertThat(Stores.keyFile(folder)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "garbage", "{}", "null", "[]", "{\"primaryKeyId\":1,\"key\":[{\"keyData\"", "\u00ff\u00fe"})
    void isPutAsideInAFolderIfItIsDamaged(String damaged) throws IOException {
        StorePlace place = Stores.inFolder(folder);
        keep(place);
        Files.write(Stores.keyFile(folder), damaged.getBytes(StandardCharsets.ISO_8859_1));

        try (AuthorizationStore store = Stores.open(place)) {
            assertThat(store.read(SHOP, SALES).orElseThrow().isUnreadable()).isTrue();
        }
        try (var files = Files.list(folder)) {
            List<Path> aside = files.filter(
                            file -> file.getFileName().toString().startsWith("key.json.damaged-"))
                    .toList();
            assertThat(aside).singleElement().satisfies(file -> assertThat(Files.readAllBytes(file))
                    .isEqualTo(damaged.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    void isRefusedForASharedDatabaseIfItIsDamaged() throws IOException {
        StorePlace place = shared();
        keep(place);
        Files.writeString(Stores.keyFile(folder), "garbage");

        assertThatExceptionOfType(AuthorizationStoreException.class)
                .isThrownBy(() -> Stores.open(place))
                .withMessageContaining("holds no key: put it back as it was")
                .withNoCause();
        assertThat(Stores.keyFile(folder)).hasContent("garbage");
    }

    @Test
    void isClosedToOthersIfItWasOpenToThem() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        StorePlace place = Stores.inFolder(folder);
        keep(place);
        Files.setPosixFilePermissions(Stores.keyFile(folder), PosixFilePermissions.fromString("rw-r--r--"));

        Stores.open(place).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Stores.keyFile(folder))))
                .isEqualTo("rw-------");
    }

    @Test
    void isMadeOnceWhereThereAreNoHardLinks() throws IOException {
        Keyset keyset = Keyset.fresh();
        KeysetFile file = new KeysetFile(Stores.keyFile(folder).toString(), (link, existing) -> {
            throw new FileSystemException(link.toString(), existing.toString(), "Operation not permitted");
        });

        assertThat(file.make(keyset)).isTrue();
        assertThat(file.make(Keyset.fresh())).isFalse();

        assertThat(Files.readString(Stores.keyFile(folder))).isEqualTo(keyset.text());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(Stores.keyFile(folder));
        }
    }

    @Test
    void ofAnotherStoreIsNotRotated() throws IOException {
        keep(Stores.inFolder(folder));
        Files.delete(Stores.keyFile(folder));
        new KeysetFile(Stores.keyFile(folder).toString()).make(Keyset.fresh());
        String foreign = Files.readString(Stores.keyFile(folder));
        StringWriter told = new StringWriter();
        CommandLine command = StoreCommand.commandLine();
        command.setErr(new PrintWriter(told));

        int exit = command.execute(
                "rotate-key",
                "--key-file",
                Stores.keyFile(folder).toString(),
                "--folder",
                folder.resolve("store").toString());

        assertThat(exit).isEqualTo(1);
        assertThat(told.toString()).contains("Nothing in the store can be decrypted", "no key was added");
        assertThat(Files.readString(Stores.keyFile(folder))).isEqualTo(foreign);
    }

    private StorePlace shared() {
        return new StorePlace(Postgres.empty(), Stores.inFolder(folder).key());
    }

    private static void keep(StorePlace place) {
        try (AuthorizationStore store = Stores.open(place)) {
            Stores.add(store, Stores.authorized(SALES));
        }
    }
}
