package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Transactions on a bounded number of connections. */
final class Database implements AutoCloseable {

    private final ConnectionSource source;
    private final Dialect dialect;
    private final Map<Purpose, Semaphore> permits = new EnumMap<>(Purpose.class);

    private Database(ConnectionSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
        for (Purpose purpose : Purpose.values()) {
            permits.put(purpose, new Semaphore(purpose.most(), true));
        }
    }

    /** @throws AuthorizationStoreException if it cannot be reached, or is of a kind that is not supported */
    static Database reach(ConnectionSource source) {
        try {
            Connection connection = source.take();
            boolean sound = false;
            try {
                Database database = new Database(source, Dialect.of(connection));
                sound = true;
                return database;
            } finally {
                source.giveBack(connection, sound);
            }
        } catch (SQLException unreachable) {
            throw source.failures().of(unreachable);
        }
    }

    /** What goes wrong in it, told to people. */
    StoreFailures failures() {
        return source.failures();
    }

    /** Commits what the work did; rolls it back if the work throws. */
    <T> T inTransaction(Purpose purpose, Work<T> work) {
        try {
            return attempt(purpose, work);
        } catch (SQLException failure) {
            throw failures().of(failure);
        }
    }

    /** The same, for who makes something of what goes wrong. */
    <T> T attempt(Purpose purpose, Work<T> work) throws SQLException {
        Semaphore permit = Objects.requireNonNull(permits.get(purpose));
        enter(permit);
        try {
            Connection connection = source.take();
            Session session = new Session(source, connection);
            try {
                return session.transacted(dialect, purpose, work);
            } finally {
                session.end();
            }
        } finally {
            permit.release();
        }
    }

    /** The dialect that it speaks. */
    Dialect dialect() {
        return dialect;
    }

    @Override
    public void close() {
        source.close();
    }

    private void enter(Semaphore permit) {
        try {
            if (permit.tryAcquire(Patience.LOCK.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
            throw new AuthorizationStoreException(
                    "The store of authorizations in %s: all connections were busy for %d seconds"
                            .formatted(failures().place(), Patience.LOCK.toSeconds()),
                    null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AuthorizationStoreException("The wait for the store of authorizations was interrupted", null);
        }
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Transaction transaction) throws SQLException;
    }
}
