package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The databases that are supported, in what they differ. */
enum Dialect {
    H2 {
        @Override
        Ending begin(Connection connection, Purpose purpose) throws SQLException {
            int isolation = connection.getTransactionIsolation();
            connection.setTransactionIsolation(purpose.isolation());
            long lockTimeout = lockTimeout(connection);
            execute(connection, "SET LOCK_TIMEOUT " + Patience.LOCK.toMillis());
            // Both are settings of the session, which may be one of the application.
            return () -> {
                execute(connection, "SET LOCK_TIMEOUT " + lockTimeout);
                connection.setTransactionIsolation(isolation);
            };
        }

        private long lockTimeout(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("SELECT LOCK_TIMEOUT()")) {
                found.next();
                return found.getLong(1);
            }
        }
    },

    POSTGRESQL {
        @Override
        Ending begin(Connection connection, Purpose purpose) throws SQLException {
            execute(connection, """
                    SET TRANSACTION ISOLATION LEVEL %s;
                    SET LOCAL lock_timeout = %d;
                    SET LOCAL statement_timeout = %d;
                    SET LOCAL idle_in_transaction_session_timeout = 0""".formatted(
                            purpose.isolationName(), Patience.LOCK.toMillis(), Patience.ANSWER.toMillis()));
            return () -> {};
        }

        @Override
        void beforeSchema(Transaction transaction) throws SQLException {
            // Two that make the same tables at once would fail: DDL is transactional, but not idempotent under races.
            transaction.list("select pg_advisory_xact_lock(?)", row -> "", SCHEMA_LOCK);
        }
    };

    private static final long SCHEMA_LOCK = 0x6363655f73746f72L;

    /** Begins a transaction. */
    abstract Ending begin(Connection connection, Purpose purpose) throws SQLException;

    /** What has to be done before tables are made. */
    void beforeSchema(Transaction transaction) throws SQLException {}

    /** The dialect of a database. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default ->
                throw new AuthorizationStoreException(
                        "Authorizations cannot be kept in %s: use PostgreSQL or H2".formatted(product), null);
        };
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Leaves a connection as it was found. */
    @FunctionalInterface
    interface Ending {
        void leave() throws SQLException;
    }
}
