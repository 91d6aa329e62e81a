package io.camelcce.store.jdbc;

import java.sql.Connection;

/** What a connection is for. Each purpose has connections of its own, so that slow renewals hold up nothing else. */
enum Purpose {
    /** All statements see one moment. */
    READ(4, Connection.TRANSACTION_REPEATABLE_READ, "REPEATABLE READ"),
    /** Every statement sees what was kept before it: also what was kept while it waited for a lock. */
    CHANGE(4, Connection.TRANSACTION_READ_COMMITTED, "READ COMMITTED"),
    /** As a change; it may take as long as an authorization server takes to answer. */
    RENEWAL(20, Connection.TRANSACTION_READ_COMMITTED, "READ COMMITTED");

    private final int most;
    private final int isolation;
    private final String isolationName;

    Purpose(int most, int isolation, String isolationName) {
        this.most = most;
        this.isolation = isolation;
        this.isolationName = isolationName;
    }

    /** How many connections a store takes for it. */
    int most() {
        return most;
    }

    /** As JDBC numbers it. */
    int isolation() {
        return isolation;
    }

    /** As SQL calls it. */
    String isolationName() {
        return isolationName;
    }
}
