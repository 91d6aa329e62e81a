package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.StorePlace;
import io.camelcce.authorization.StorePlace.InFolder;
import io.camelcce.authorization.StorePlace.KeyFile;
import io.camelcce.authorization.StorePlace.KeyText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Comes by the keys of a store. A key file that is not there is made, unless others may have the one that a shared
 * database needs. One that is damaged is put aside, if nobody else can have a sound one.
 */
final class Keys {

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

    private Keys() {}

    /** @throws AuthorizationStoreException if there is no key, and none may be made */
    static SecretCipher open(StorePlace place, Database database) {
        if (place.key() instanceof KeyText text) {
            return new SecretCipher(KeySource.of(text.keyset()));
        }
        KeysetFile file = new KeysetFile(((KeyFile) place.key()).path());
        boolean shared = !(place.database() instanceof InFolder);
        if (file.exists()) {
            file.close();
            if (!shared && file.isDamaged()) {
                putAside(file);
            }
        }
        if (!file.exists()) {
            make(file, encrypted(database), shared);
        }
        return new SecretCipher(KeySource.of(file));
    }

    private static void putAside(KeysetFile file) {
        LOG.warn(
                "THE KEY OF THE STORE OF AUTHORIZATIONS IS DAMAGED: {} holds no key. It is {} now",
                file,
                file.putAside());
    }

    private static void make(KeysetFile file, int encrypted, boolean shared) {
        if (shared && encrypted > 0) {
            throw new AuthorizationStoreException(
                    "The key file %s is not there, and %d authorizations in the database are encrypted: copy the key file from where they were"
                            .formatted(file, encrypted),
                    null);
        }
        if (file.make(Keyset.fresh())) {
            tell(file, encrypted);
        }
    }

    private static void tell(KeysetFile file, int encrypted) {
        if (encrypted == 0) {
            LOG.warn(
                    "The key of the store of authorizations was made: {}. Back it up, apart from the database: "
                            + "without it everybody has to authorize again",
                    file);
            return;
        }
        LOG.warn(
                "THE KEY OF THE STORE OF AUTHORIZATIONS IS LOST: {} was not there, and {} authorizations are encrypted "
                        + "with another key. Stop, put the key back and start again; or go on, and authorize them again. "
                        + "A new key was made there",
                file,
                encrypted);
    }

    private static int encrypted(Database database) {
        return database.inTransaction(
                        Purpose.READ,
                        transaction -> transaction.first(
                                "select count(*) from cce_authorization where client_secret is not null "
                                        + "or fixed_token is not null or access_token is not null "
                                        + "or refresh_token is not null",
                                row -> row.getInt(1)))
                .orElse(0);
    }
}
