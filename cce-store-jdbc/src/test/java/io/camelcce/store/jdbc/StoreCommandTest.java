package io.camelcce.store.jdbc;

import static io.camelcce.store.jdbc.Stores.SALES;
import static io.camelcce.store.jdbc.Stores.SHOP;
import static io.camelcce.store.jdbc.Stores.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.StorePlace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StoreCommandTest {

    private final NodeAuthorization sales = Stores.authorized(SALES);
    private final StringWriter told = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void encryptsEverythingWithANewKeyAndKeepsTheOldOne() throws IOException {
        keep(sales);
        String before = Files.readString(Stores.keyFile(folder));

        assertThat(rotate("--folder", store())).isZero();

        assertThat(told.toString())
                .contains("Added a key to " + Stores.keyFile(folder) + ": it has 2 now. Back it up.")
                .contains("Encrypted the secrets of 1 of 1 authorizations anew.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Stores.keyFile(folder))))
                .isEqualTo("rw-------");
        assertThat(find(SALES)).isEqualTo(sales);

        Files.writeString(Stores.keyFile(folder), before);
        assertThat(find(SALES).grant()).as("with the old key alone").isEmpty();
    }

    @Test
    void oldKeysAreReadable() throws Exception {
        keep(sales);
        Keyset keys = Keyset.parse(Files.readString(Stores.keyFile(folder)));

        Files.writeString(Stores.keyFile(folder), keys.withNewPrimary().text());

        assertThat(find(SALES)).isEqualTo(sales);
    }

    @Test
    void tellsWhatCannotBeReadAndLeavesItAsItIs() throws IOException {
        keep(sales);
        String key = Files.readString(Stores.keyFile(folder));
        Files.delete(Stores.keyFile(folder));
        keep(Stores.authorized(SUPPORT));

        assertThat(rotate("--folder", store(), "--same-key")).isEqualTo(1);

        assertThat(told.toString())
                .contains("Encrypted the secrets of 1 of 2 authorizations anew.")
                .contains("sales of shop could not be read with any key of the file, and stays as it is");
        Files.writeString(Stores.keyFile(folder), key);
        assertThat(find(SALES)).isEqualTo(sales);
    }

    @Test
    void aStoreThatIsOpenGoesOnWithTheNewKey() throws IOException {
        StorePlace.AtUrl database = Postgres.empty();
        try (AuthorizationStore store =
                Stores.open(new StorePlace(database, Stores.inFolder(folder).key()))) {
            Stores.add(store, sales);

            assertThat(rotate("--url", database.url(), "--user", "postgres")).isZero();

            assertThat(store.read(SHOP, SALES)).contains(sales);
        }
    }

    @Test
    void makesAKeyOnce() throws Exception {
        Path file = folder.resolve("new").resolve("key.json");

        assertThat(run("new-key", "--key-file", file.toString())).isZero();
        assertThat(Keyset.parse(Files.readString(file)).size()).isEqualTo(1);
        String before = Files.readString(file);

        assertThat(run("new-key", "--key-file", file.toString())).isEqualTo(1);
        assertThat(told.toString()).contains("is there already");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void takesNoPasswordAsAnArgument() throws IOException {
        keep(sales);

        assertThat(rotate("--url", "jdbc:postgresql://localhost/x?password=hush"))
                .isEqualTo(2);
        assertThat(told.toString())
                .contains("CCE_STORE_PASSWORD")
                .contains("--password-file")
                .doesNotContain("hush");
    }

    @Test
    void makesNoStoreAndNoKeyWhereThereIsNone() throws IOException {
        Path nowhere = folder.resolve("nowhere");

        assertThat(rotate("--folder", nowhere.toString())).isEqualTo(1);
        assertThat(nowhere).doesNotExist();
        keep(sales);
        Files.delete(Stores.keyFile(folder));

        assertThat(rotate("--folder", store())).isEqualTo(1);
        assertThat(told.toString()).contains("cannot be read");
        assertThat(Stores.keyFile(folder)).doesNotExist();
    }

    private void keep(NodeAuthorization authorization) {
        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            Stores.add(store, authorization);
        }
    }

    private NodeAuthorization find(AuthorizationName name) {
        try (AuthorizationStore store = Stores.open(Stores.inFolder(folder))) {
            return store.read(SHOP, name).orElseThrow();
        }
    }

    private String store() {
        return folder.resolve("store").toString();
    }

    private int rotate(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "rotate-key";
        all[1] = "--key-file";
        all[2] = Stores.keyFile(folder).toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return run(all);
    }

    private int run(String... arguments) {
        CommandLine command = StoreCommand.commandLine();
        command.setOut(new PrintWriter(told));
        command.setErr(new PrintWriter(told));
        return command.execute(arguments);
    }
}
