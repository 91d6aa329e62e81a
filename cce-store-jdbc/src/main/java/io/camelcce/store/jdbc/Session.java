package io.camelcce.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction on one connection, which is given back as it was found, or as a broken one. */
final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final ConnectionSource source;
    private final Connection connection;
    private Dialect.@Nullable Ending ending;
    private boolean autoCommit;
    private boolean settled;

    Session(ConnectionSource source, Connection connection) {
        this.source = source;
        this.connection = connection;
    }

    <T> T transacted(Dialect dialect, Purpose purpose, Database.Work<T> work) throws SQLException {
        autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        ending = dialect.begin(connection, purpose);
        try {
            T result = work.in(new Transaction(connection));
            connection.commit();
            settled = true;
            return result;
        } finally {
            if (!settled) {
                rollBack();
            }
        }
    }

    /** What goes wrong here is too late to change what was committed: it is no failure. */
    void end() {
        source.giveBack(connection, settled && isLeftAsFound());
    }

    private void rollBack() {
        try {
            connection.rollback();
            settled = true;
        } catch (SQLException broken) {
            LOG.debug("A transaction of the store did not roll back: SQLState {}", broken.getSQLState());
        }
    }

    private boolean isLeftAsFound() {
        try {
            if (ending != null) {
                ending.leave();
            }
            connection.setAutoCommit(autoCommit);
            return true;
        } catch (SQLException broken) {
            LOG.debug("A connection of the store could not be reset: SQLState {}", broken.getSQLState());
            return false;
        }
    }
}
