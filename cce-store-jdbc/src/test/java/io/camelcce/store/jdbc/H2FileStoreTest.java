package io.camelcce.store.jdbc;

import io.camelcce.authorization.StorePlace;

class H2FileStoreTest extends JdbcStoreContract {

    @Override
    StorePlace.Database database() {
        return new StorePlace.InFolder(folder.resolve("store").toString());
    }
}
