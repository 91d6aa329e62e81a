package io.camelcce.store.jdbc;

import io.camelcce.authorization.Secret;
import io.camelcce.authorization.StorePlace;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /** What stands in the files of all databases, with the journal, in Latin-1. */
    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return texts;
        }
    }

    private static Path folder() {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
            try (ResultSet rows = statement.executeQuery("show data_directory")) {
                rows.next();
                return Path.of(rows.getString(1));
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
