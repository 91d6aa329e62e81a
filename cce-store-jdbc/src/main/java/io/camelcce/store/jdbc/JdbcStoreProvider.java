package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.AuthorizationStoreProvider;
import io.camelcce.authorization.StorePlace;
import io.camelcce.authorization.StorePlace.AtUrl;
import io.camelcce.authorization.StorePlace.InFolder;
import io.camelcce.authorization.StorePlace.Of;
import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * Opens stores in databases: H2 in a file, or PostgreSQL. The tables are made when they are not there; tables of a later
 * version are refused, and left as they are.
 */
public final class JdbcStoreProvider implements AuthorizationStoreProvider {

    /** For {@link java.util.ServiceLoader}. */
    public JdbcStoreProvider() {}

    @Override
    public boolean exists(StorePlace place) {
        return place.database() instanceof InFolder inFolder && new H2Folder(inFolder.folder()).exists();
    }

    @Override
    public AuthorizationStore open(StorePlace place) {
        Database database = open(place.database());
        try {
            SecretCipher cipher = Keys.open(place, database);
            return new JdbcStore(database, cipher, InstantSource.system());
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    /** A database with its tables. */
    static Database open(StorePlace.Database place) {
        ConnectionSource source = connections(place);
        try {
            Database database = Database.reach(source);
            new Schema(database).prepare();
            return database;
        } catch (RuntimeException refused) {
            source.close();
            throw refused;
        }
    }

    private static ConnectionSource connections(StorePlace.Database place) {
        if (place instanceof InFolder inFolder) {
            return new H2Folder(inFolder.folder()).connections();
        } else if (place instanceof AtUrl atUrl) {
            return new DatabaseUrl(atUrl).connections();
        } else if (((Of) place).dataSource() instanceof DataSource dataSource) {
            return new LentConnections(dataSource);
        }
        throw new AuthorizationStoreException(
                "The data source of the store is a %s: it has to be a javax.sql.DataSource"
                        .formatted(((Of) place).dataSource().getClass().getName()),
                null);
    }
}
