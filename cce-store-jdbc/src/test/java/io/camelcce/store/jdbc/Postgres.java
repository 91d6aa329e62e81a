package io.camelcce.store.jdbc;

import io.camelcce.authorization.Secret;
import io.camelcce.authorization.StorePlace;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One PostgreSQL for all tests, and a schema of its own for each that asks. */
final class Postgres {

    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    /** A place in which there is nothing. */
    static StorePlace.AtUrl empty() {
        String schema = "s" + Long.toHexString(System.nanoTime());
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        return new StorePlace.AtUrl(
                SERVER.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema,
                "postgres",
                Secret.of("the database password"));
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
