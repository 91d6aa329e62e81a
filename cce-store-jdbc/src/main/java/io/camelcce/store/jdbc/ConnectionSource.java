package io.camelcce.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from. Safe for any number of threads at once. */
interface ConnectionSource extends AutoCloseable {

    /** A connection, for the caller alone. */
    Connection take() throws SQLException;

    /**
     * Gives a connection back.
     *
     * @param sound whether nothing went wrong on it
     */
    void giveBack(Connection connection, boolean sound);

    /** What goes wrong on its connections, told to people. */
    StoreFailures failures();

    @Override
    void close();
}
