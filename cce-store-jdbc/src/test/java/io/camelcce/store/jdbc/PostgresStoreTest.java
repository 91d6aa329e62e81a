package io.camelcce.store.jdbc;

import io.camelcce.authorization.StorePlace;

class PostgresStoreTest extends JdbcStoreContract {

    private final StorePlace.AtUrl empty = Postgres.empty();

    @Override
    StorePlace.Database database() {
        return empty;
    }
}
