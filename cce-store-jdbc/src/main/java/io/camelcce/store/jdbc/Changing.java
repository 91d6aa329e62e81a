package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationId;
import io.camelcce.authorization.Authorizations;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Brings what is kept of an integration to what a change made of it. */
final class Changing {

    private final Transaction transaction;
    private final IntegrationName integration;
    private final RowWriter writer;
    private final Map<AuthorizationId, Kept> before = new LinkedHashMap<>();
    private final Authorizations authorizationsBefore;

    Changing(Transaction transaction, IntegrationName integration, RowWriter writer, Shelf shelf) {
        this.transaction = transaction;
        this.integration = integration;
        this.writer = writer;
        this.authorizationsBefore = shelf.authorizations();
        shelf.kept().forEach(one -> before.put(one.authorization().id(), one));
    }

    /** False if a row was renewed in the meantime: the transaction has to be rolled back then. */
    boolean to(Authorizations changed) throws SQLException {
        Authorizations after = undeclared(changed);
        if (after.equals(authorizationsBefore)) {
            return true;
        }
        if (!deleted(after)) {
            return false;
        }
        List<NodeAuthorization> renamed = stayed(after).stream()
                .filter(one -> !one.name().equals(kept(one).authorization().name()))
                .toList();
        writer.freeNames(transaction, renamed);
        writer.rename(transaction, renamed);
        writer.insert(
                transaction,
                integration,
                after.all().stream()
                        .filter(one -> !before.containsKey(one.id()))
                        .toList());
        return updated(after) && counted(after);
    }

    private boolean deleted(Authorizations after) throws SQLException {
        Set<AuthorizationId> left = new HashSet<>();
        after.all().forEach(one -> left.add(one.id()));
        for (Kept one : before.values()) {
            if (!left.contains(one.authorization().id()) && !writer.delete(transaction, one)) {
                return false;
            }
        }
        return true;
    }

    private boolean updated(Authorizations after) throws SQLException {
        for (NodeAuthorization one : stayed(after)) {
            Kept kept = kept(one);
            if (!one.renamed(kept.authorization().name()).equals(kept.authorization())
                    && !writer.update(transaction, integration, kept, one)) {
                return false;
            }
        }
        return true;
    }

    private boolean counted(Authorizations after) throws SQLException {
        UUID byDefault = after.byDefault().map(one -> one.id().value()).orElse(null);
        return 1
                == transaction.update(
                        "update cce_integration set version = version + 1, default_id = ? where name = ?",
                        byDefault,
                        integration.value());
    }

    private List<NodeAuthorization> stayed(Authorizations after) {
        return after.all().stream().filter(one -> before.containsKey(one.id())).toList();
    }

    private Kept kept(NodeAuthorization one) {
        return Objects.requireNonNull(before.get(one.id()));
    }

    /** Whether an authorization is declared is not kept. */
    private static Authorizations undeclared(Authorizations changed) {
        return new Authorizations(
                changed.all().stream().map(one -> one.declared(false)).toList(), changed.defaultName());
    }
}
