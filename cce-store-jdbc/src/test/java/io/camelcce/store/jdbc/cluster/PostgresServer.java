package io.camelcce.store.jdbc.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL of one's own, which can be stopped and started. */
final class PostgresServer implements AutoCloseable {

    private static final String NO_LOCK_TO_BE_HAD = "55P03";

    private final Path folder;
    private EmbeddedPostgres server;

    PostgresServer(Path folder) {
        this.folder = folder;
        this.server = start(0);
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    void stop() {
        close();
    }

    void startAgain() {
        server = start(server.getPort());
    }

    void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Whether somebody renews an authorization. */
    boolean hasLockedRenewals() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select * from cce_renewal for update nowait");
            return false;
        } catch (SQLException refused) {
            if (NO_LOCK_TO_BE_HAD.equals(refused.getSQLState())) {
                return true;
            }
            throw new AssertionError(refused);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private EmbeddedPostgres start(int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
