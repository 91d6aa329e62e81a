package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.StorePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Adds a key, and encrypts with it what older ones encrypted. */
@Command(
        name = "rotate-key",
        description = "Adds a new key to the key file and encrypts all secrets of the store with it. The older keys "
                + "stay in the file. The password of the database is taken from the environment variable "
                + RotateKeyCommand.PASSWORD + ", or from a file.",
        mixinStandardHelpOptions = true)
final class RotateKeyCommand implements Callable<Integer> {

    static final String PASSWORD = "CCE_STORE_PASSWORD";

    private static final int STEP = 1_000;

    @Option(names = "--key-file", required = true, description = "The key file of the store.")
    @Nullable
    String keyFile;

    @Option(
            names = "--same-key",
            description =
                    "Adds no key: encrypts with the newest that is in the file, as after a rotation that was ended "
                            + "half-way.")
    boolean sameKey;

    @ArgGroup(multiplicity = "1")
    @Nullable
    Place place;

    @Option(names = "--user", description = "The user of the database, with --url.")
    @Nullable
    String user;

    @Option(names = "--password-file", description = "A file with the password of the database, with --url.")
    @Nullable
    Path passwordFile;

    @Spec
    @Nullable
    CommandSpec spec;

    private final Map<String, String> environment;

    RotateKeyCommand() {
        this(System.getenv());
    }

    RotateKeyCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Where the store is. */
    static final class Place {
        @Option(names = "--folder", required = true, description = "The folder of the H2 file.")
        @Nullable
        String folder;

        @Option(names = "--url", required = true, description = "The JDBC URL of the database, without a password.")
        @Nullable
        String url;
    }

    @Override
    public Integer call() {
        StorePlace.Database where = database();
        KeysetFile file = new KeysetFile(String.valueOf(keyFile));
        Keyset keys = file.read();
        try (Database database = JdbcStoreProvider.open(where)) {
            if (!sameKey) {
                refuseForeign(file, database);
                keys = keys.withNewPrimary();
                file.replace(keys);
                told().line("Added a key to %s: it has %d now. Back it up.".formatted(file, keys.size()));
            }
            return reencrypt(new Reencryption(database, new SecretCipher(KeySource.of(file))));
        }
    }

    /** A key more would make no more readable, and look as if all were well. */
    private static void refuseForeign(KeysetFile file, Database database) {
        if (new Reencryption(database, new SecretCipher(KeySource.of(file))).isAllForeign()) {
            throw new AuthorizationStoreException(
                    "Nothing in the store can be decrypted with the key file %s, so no key was added: it is the key of another store"
                            .formatted(file),
                    null);
        }
    }

    private int reencrypt(Reencryption reencryption) {
        int size = reencryption.size();
        List<Reencryption.Row> unreadable = reencryption.run(done -> {
            if (done % STEP == 0) {
                told().line("%d of %d".formatted(done, size));
            }
        });
        told().line("Encrypted the secrets of %d of %d authorizations anew.".formatted(size - unreadable.size(), size));
        unreadable.forEach(row -> told().line(
                        "%s could not be read with any key of the file, and stays as it is: authorize it again"
                                .formatted(row)));
        return unreadable.isEmpty() ? 0 : 1;
    }

    private StorePlace.Database database() {
        Place given = place == null ? new Place() : place;
        if (given.folder != null) {
            if (!new H2Folder(given.folder).exists()) {
                throw new AuthorizationStoreException("There is no store in the folder " + given.folder, null);
            }
            return new StorePlace.InFolder(given.folder);
        }
        String url = String.valueOf(given.url);
        if (url.toLowerCase(Locale.ROOT).contains("password=") || url.contains("@")) {
            throw wrong("a password must not stand in the URL, where others can see it: use the environment variable "
                    + PASSWORD + " or --password-file");
        }
        return new StorePlace.AtUrl(url, user, password());
    }

    private @Nullable Secret password() {
        String text = passwordFile == null ? environment.get(PASSWORD) : firstLine(passwordFile);
        return text == null || text.isBlank() ? null : Secret.of(text);
    }

    private String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            throw wrong("the file %s cannot be read".formatted(file));
        }
    }

    private ParameterException wrong(String text) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), text);
    }

    private Told told() {
        return Told.by(spec);
    }
}
