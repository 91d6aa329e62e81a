package io.camelcce.store.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;

/** Connections that are made here. A few are kept for whoever needs one next. */
final class OwnConnections implements ConnectionSource {

    private static final int MOST_IDLE = 4;
    private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Driver driver;
    private final String url;
    private final Properties properties;
    private final StoreFailures failures;
    private final BlockingDeque<Idle> idle = new LinkedBlockingDeque<>(MOST_IDLE);
    private volatile boolean closed;

    OwnConnections(Driver driver, String url, Properties properties, StoreFailures failures) {
        this.driver = driver;
        this.url = url;
        this.properties = properties;
        this.failures = failures;
    }

    @Override
    public Connection take() throws SQLException {
        if (closed) {
            throw new SQLException("it was closed", "08003");
        }
        for (Idle next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            if (next.isSound()) {
                return next.connection();
            }
            Closing.quietly(next.connection());
        }
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("the driver does not take the URL", "08001");
        }
        return connection;
    }

    @Override
    public void giveBack(Connection connection, boolean sound) {
        if (!sound || closed || !idle.offerFirst(new Idle(connection, System.nanoTime()))) {
            Closing.quietly(connection);
        } else if (closed) {
            close();
        }
    }

    @Override
    public StoreFailures failures() {
        return failures;
    }

    @Override
    public void close() {
        closed = true;
        for (Idle next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            Closing.quietly(next.connection());
        }
    }

    /** A connection that nobody uses. */
    private record Idle(Connection connection, long since) {

        /** A database that was started anew has closed what was open. */
        boolean isSound() throws SQLException {
            return System.nanoTime() - since < TRUSTED_NANOS || connection.isValid(5);
        }
    }
}
