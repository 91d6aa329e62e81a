package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationStore.LastUse;
import io.camelcce.authorization.IntegrationName;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Who used an authorization last, and when: {@code cce_use}. */
final class UseTable {

    /** How long a use counts. */
    private static final Duration COUNTS = Duration.ofHours(24);

    private final Database database;

    UseTable(Database database) {
        this.database = database;
    }

    /** A use of an authorization that was removed is none. */
    void used(IntegrationName integration, AuthorizationId id, String application, Instant when) {
        // In a transaction of its own: two applications that forget and keep at once could wait for each other for
        // ever.
        database.inTransaction(
                Purpose.CHANGE,
                transaction -> transaction.update(
                        "delete from cce_use where authorization_id = ? and used_at < ?",
                        id.value(),
                        time(when.minus(COUNTS))));
        try {
            keep(integration, id, application, time(when));
        } catch (SQLException failure) {
            if (!StoreFailures.isDuplicate(failure)) {
                throw database.failures().of(failure);
            }
        }
    }

    /** Those that count. */
    List<LastUse> uses(IntegrationName integration, AuthorizationId id, Instant now) {
        return database.inTransaction(
                Purpose.READ,
                transaction -> transaction.list(
                        "select u.application, u.used_at from cce_use u "
                                + "join cce_authorization a on a.id = u.authorization_id "
                                + "where a.id = ? and a.integration = ? and u.used_at >= ? order by u.application",
                        row -> new LastUse(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()),
                        id.value(),
                        integration.value(),
                        time(now.minus(COUNTS))));
    }

    private void keep(IntegrationName integration, AuthorizationId id, String application, OffsetDateTime when)
            throws SQLException {
        database.attempt(Purpose.CHANGE, transaction -> {
            int known = transaction.update(
                    "update cce_use set used_at = ? where authorization_id = ? and application = ?",
                    when,
                    id.value(),
                    application);
            return known > 0
                    ? known
                    : transaction.update(
                            "insert into cce_use (authorization_id, application, used_at) "
                                    + "select id, cast(? as varchar), cast(? as timestamp with time zone) "
                                    + "from cce_authorization where id = ? and integration = ?",
                            application,
                            when,
                            id.value(),
                            integration.value());
        });
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
