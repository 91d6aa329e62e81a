package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is read of {@code cce_authorization} and {@code cce_integration}, and the locks on them. */
final class AuthorizationTable {

    private static final String ROWS = "select " + AuthorizationRow.COLUMNS
            + " from cce_authorization a join cce_integration i on i.name = a.integration where a.integration = ?";

    private AuthorizationTable() {}

    static List<AuthorizationRow> all(Transaction transaction, IntegrationName integration) throws SQLException {
        return transaction.list(ROWS + " order by a.place", AuthorizationRow::of, integration.value());
    }

    /** The first row of the page is found in an index that has no more than the order. */
    static List<AuthorizationRow> page(Transaction transaction, IntegrationName integration, int from, int most)
            throws SQLException {
        return transaction.list(
                ROWS
                        + " and a.place >= (select p.place from cce_authorization p where p.integration = ? "
                        + "and p.place > 0 order by p.integration, p.place limit 1 offset ?)"
                        + " order by a.integration, a.place limit ?",
                AuthorizationRow::of,
                integration.value(),
                integration.value(),
                from,
                most);
    }

    /** The names are looked through in an index that has them in their order. */
    static List<AuthorizationRow> page(
            Transaction transaction, IntegrationName integration, NamePattern pattern, int from, int most)
            throws SQLException {
        if (!pattern.canMatch()) {
            return List.of();
        }
        return transaction.list(
                ROWS
                        + " and a.place in (select p.place from cce_authorization p where p.integration = ? "
                        + "and p.place > 0 and p.folded_name like ? " + NamePattern.ESCAPE
                        + " order by p.integration, p.place limit ? offset ?)"
                        + " order by a.integration, a.place",
                AuthorizationRow::of,
                integration.value(),
                integration.value(),
                pattern.like(),
                most,
                from);
    }

    static Optional<AuthorizationRow> named(
            Transaction transaction, IntegrationName integration, AuthorizationName name) throws SQLException {
        return transaction.first(
                ROWS + " and a.folded_name = ?", AuthorizationRow::of, integration.value(), name.folded());
    }

    /** The default; the first, if damage has left none. */
    static Optional<AuthorizationRow> defaultOf(Transaction transaction, IntegrationName integration)
            throws SQLException {
        Optional<AuthorizationRow> found = transaction.first(
                ROWS + " and a.id = (select default_id from cce_integration where name = ?)",
                AuthorizationRow::of,
                integration.value(),
                integration.value());
        return found.isPresent()
                ? found
                : page(transaction, integration, 0, 1).stream().findFirst();
    }

    static Optional<AuthorizationRow> withId(Transaction transaction, IntegrationName integration, AuthorizationId id)
            throws SQLException {
        return transaction.first(ROWS + " and a.id = ?", AuthorizationRow::of, integration.value(), id.value());
    }

    static int count(Transaction transaction, IntegrationName integration, NamePattern pattern) throws SQLException {
        String all = "select count(*) from cce_authorization where integration = ?";
        if (pattern.matchesAll()) {
            return transaction
                    .first(all, row -> row.getInt(1), integration.value())
                    .orElse(0);
        }
        return pattern.canMatch()
                ? transaction
                        .first(
                                all + " and folded_name like ? " + NamePattern.ESCAPE,
                                row -> row.getInt(1),
                                integration.value(),
                                pattern.like())
                        .orElse(0)
                : 0;
    }

    static boolean isAny(Transaction transaction, IntegrationName integration, String status) throws SQLException {
        return transaction
                .first(
                        "select 1 from cce_authorization where integration = ? and status = ? limit 1",
                        row -> true,
                        integration.value(),
                        status)
                .orElse(false);
    }

    /** Nobody else changes an integration until the transaction ends. False if it is not there. */
    static boolean lock(Transaction transaction, IntegrationName integration) throws SQLException {
        return transaction
                .first("select name from cce_integration where name = ? for update", row -> true, integration.value())
                .orElse(false);
    }

    static void makeIntegration(Transaction transaction, IntegrationName integration) throws SQLException {
        transaction.update("insert into cce_integration (name, version) values (?, ?)", integration.value(), 0L);
    }

    /**
     * Nobody else renews an authorization until the transaction ends. The lock is on a row of its own, so that an edit, a
     * rename and the keeping of a use do not wait for it. False if the row is not there.
     */
    static boolean lockRenewal(Transaction transaction, AuthorizationId id) throws SQLException {
        return transaction
                .first(
                        "select authorization_id from cce_renewal where authorization_id = ? for update",
                        row -> true,
                        id.value())
                .orElse(false);
    }

    /** Makes the row of the lock. False if there is no such authorization. */
    static boolean makeRenewal(Transaction transaction, IntegrationName integration, AuthorizationId id)
            throws SQLException {
        return 1
                == transaction.update(
                        "insert into cce_renewal (authorization_id) "
                                + "select id from cce_authorization where id = ? and integration = ?",
                        id.value(),
                        integration.value());
    }

    /** Forgets the lock of an authorization that was removed, unless it is held: who holds it forgets it then. */
    static void forgetFreeRenewal(Transaction transaction, UUID id) throws SQLException {
        Optional<Boolean> free = transaction.first(
                "select authorization_id from cce_renewal where authorization_id = ? for update skip locked",
                row -> true,
                id);
        if (free.isPresent()) {
            transaction.update("delete from cce_renewal where authorization_id = ?", id);
        }
    }

    /** Forgets the lock of an authorization that was removed while it was renewed. */
    static void forgetRenewal(Transaction transaction, AuthorizationId id) throws SQLException {
        transaction.update(
                "delete from cce_renewal where authorization_id = ? "
                        + "and not exists (select 1 from cce_authorization where id = ?)",
                id.value(),
                id.value());
    }

    static boolean isOfVersion(Transaction transaction, UUID id, long version) throws SQLException {
        return transaction
                .first("select 1 from cce_authorization where id = ? and version = ?", row -> true, id, version)
                .orElse(false);
    }
}
