package io.camelcce.benchmarks.tokens;

import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreProvider;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.StorePlace;
import io.camelcce.authorization.StorePlace.InFolder;
import io.camelcce.authorization.StorePlace.KeyFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ServiceLoader;

/** A store in a file, with authorizations that somebody authorized. */
public final class FilledStore {

    private static final Duration LIFETIME = Duration.ofDays(14);

    private FilledStore() {}

    /**
     * Makes one of the contact centre {@code default}, and closes it again.
     *
     * @param folder for it and its key; it need not be there
     */
    public static StorePlace in(Path folder, int authorizations) throws Exception {
        StorePlace place = new StorePlace(
                new InFolder(folder.toString()),
                new KeyFile(folder.resolve("key.json").toString()));
        try (AuthorizationStore store = open(place)) {
            ContactCenters.add(store, authorizations, GrantSettings.NONE, InstantGrants.grant(LIFETIME));
        }
        return place;
    }

    static AuthorizationStore open(StorePlace place) {
        return ServiceLoader.load(AuthorizationStoreProvider.class)
                .findFirst()
                .orElseThrow()
                .open(place);
    }
}
