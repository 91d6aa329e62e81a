package io.camelcce.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A data source of the application, over a database in memory: it counts its connections, and can fail to commit. */
final class FaultyDataSource {

    private final JdbcDataSource database = new JdbcDataSource();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicBoolean failing = new AtomicBoolean();

    FaultyDataSource() {
        database.setURL("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                FaultyDataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connection());
    }

    void failToCommit(boolean fail) {
        failing.set(fail);
    }

    int open() {
        return open.get();
    }

    int mostOpen() {
        return most.get();
    }

    private Connection connection() throws SQLException {
        Connection connection = database.getConnection();
        most.accumulateAndGet(open.incrementAndGet(), Math::max);
        return (Connection) Proxy.newProxyInstance(
                FaultyDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && failing.get()) {
                        throw new SQLException("no space left for token=hush", "53100");
                    }
                    if (method.getName().equals("close")) {
                        open.decrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
