package io.camelcce.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections of the application's own data source, which keeps them as it likes. */
final class LentConnections implements ConnectionSource {

    private final DataSource dataSource;
    private final StoreFailures failures = new StoreFailures("the application's data source");

    LentConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Connection take() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void giveBack(Connection connection, boolean sound) {
        Closing.quietly(connection);
    }

    @Override
    public StoreFailures failures() {
        return failures;
    }

    /** It is the application's. */
    @Override
    public void close() {}
}
