package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStoreException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a key: for a vault, or for nodes that share a store. */
@Command(
        name = "new-key",
        description = "Makes a file with a new key. A store makes its own if there is none; this is for a key that "
                + "comes from a vault or an environment variable, or that several nodes share.",
        mixinStandardHelpOptions = true)
final class NewKeyCommand implements Callable<Integer> {

    @Option(names = "--key-file", required = true, description = "The file to make. It must not be there.")
    @Nullable
    String keyFile;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        KeysetFile file = new KeysetFile(String.valueOf(keyFile));
        if (file.exists() || !file.make(Keyset.fresh())) {
            throw new AuthorizationStoreException(
                    "The key file %s is there already: to change the key, use rotate-key".formatted(file), null);
        }
        Told.by(spec).line("Made a key in %s. Back it up, apart from the database.".formatted(file));
        return 0;
    }
}
