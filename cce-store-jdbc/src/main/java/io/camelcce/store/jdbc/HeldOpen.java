package io.camelcce.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Connections to an H2 file, which would be closed and opened anew whenever the last of them closes. */
final class HeldOpen implements ConnectionSource {

    private final ConnectionSource source;
    private final Connection held;

    HeldOpen(ConnectionSource source) throws SQLException {
        this.source = source;
        this.held = source.take();
    }

    @Override
    public Connection take() throws SQLException {
        return source.take();
    }

    @Override
    public void giveBack(Connection connection, boolean sound) {
        source.giveBack(connection, sound);
    }

    @Override
    public StoreFailures failures() {
        return source.failures();
    }

    @Override
    public void close() {
        source.close();
        Closing.quietly(held);
    }
}
