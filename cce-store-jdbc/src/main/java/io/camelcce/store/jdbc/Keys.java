package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.StorePlace;
import io.camelcce.authorization.StorePlace.KeyFile;
import io.camelcce.authorization.StorePlace.KeyText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Comes by the keys of a store. A key file that is not there is made. */
final class Keys {

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

    private Keys() {}

    /** @throws AuthorizationStoreException if there is something in the place of the key that is none */
    static SecretCipher open(StorePlace.Key place, Database database) {
        if (place instanceof KeyText text) {
            return new SecretCipher(KeySource.of(text.keyset()));
        }
        KeysetFile file = new KeysetFile(((KeyFile) place).path());
        if (!file.exists() && file.make(Keyset.fresh())) {
            tell(file, encrypted(database));
        }
        return new SecretCipher(KeySource.of(file));
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
