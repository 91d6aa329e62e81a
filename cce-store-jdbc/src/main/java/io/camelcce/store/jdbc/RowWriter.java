package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.Secret;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes of an authorization what differs, so that what could not be read stays as it is for whoever has the key. */
final class RowWriter {

    private final SecretCipher cipher;

    RowWriter(SecretCipher cipher) {
        this.cipher = cipher;
    }

    /** Adds rows behind those that are there. */
    void insert(Transaction transaction, IntegrationName integration, List<NodeAuthorization> added)
            throws SQLException {
        long place = transaction
                .first(
                        "select coalesce(max(place), 0) from cce_authorization where integration = ?",
                        row -> row.getLong(1),
                        integration.value())
                .orElse(0L);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (NodeAuthorization one : added) {
            rows.add(values(integration, one, ++place));
        }
        transaction.batch(
                "insert into cce_authorization (id, integration, place, name, folded_name, settings, client_secret, "
                        + "fixed_token, status, terms, track, access_token, refresh_token, version) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                rows);
    }

    /** False if the row was renewed in the meantime. */
    boolean delete(Transaction transaction, Kept kept) throws SQLException {
        UUID id = kept.authorization().id().value();
        if (transaction.update("delete from cce_authorization where id = ? and version = ?", id, kept.version()) == 0) {
            return false;
        }
        AuthorizationTable.forgetFreeRenewal(transaction, id);
        return true;
    }

    /** Frees the names of rows that are about to have others: two may swap theirs. */
    void freeNames(Transaction transaction, List<NodeAuthorization> renamed) throws SQLException {
        for (NodeAuthorization one : renamed) {
            UUID id = one.id().value();
            // No name has a control character.
            transaction.update("update cce_authorization set folded_name = ? where id = ?", "\u0001" + id, id);
        }
    }

    void rename(Transaction transaction, List<NodeAuthorization> renamed) throws SQLException {
        for (NodeAuthorization one : renamed) {
            transaction.update(
                    "update cce_authorization set name = ?, folded_name = ? where id = ?",
                    one.name().value(),
                    one.name().folded(),
                    one.id().value());
        }
    }

    /** Writes what differs but for the name. False if the row was renewed or edited in the meantime. */
    boolean update(Transaction transaction, IntegrationName integration, Kept before, NodeAuthorization after)
            throws SQLException {
        // What could not be read is of no use beside what was authorized anew.
        boolean mended = !before.isWhole() && hasOtherStatus(before, after);
        boolean edited =
                mended || !after.settings().equals(before.authorization().settings());
        if (edited && !updateSettings(transaction, integration, before.version(), after)) {
            return false;
        }
        return renew(transaction, integration, before, edited ? before.version() + 1 : before.version(), after);
    }

    /** Writes what a renewal changes. False if the row was renewed or edited in the meantime. */
    boolean renew(Transaction transaction, IntegrationName integration, Kept before, NodeAuthorization after)
            throws SQLException {
        return renew(transaction, integration, before, before.version(), after);
    }

    private boolean renew(
            Transaction transaction, IntegrationName integration, Kept before, long version, NodeAuthorization after)
            throws SQLException {
        if (hasOtherStatus(before, after)) {
            return updateStatus(transaction, integration, version, after);
        }
        if (!after.track().equals(before.authorization().track())) {
            return 1
                    == transaction.update(
                            "update cce_authorization set track = ?, version = version + 1 where id = ? and version = ?",
                            TrackText.of(after.track()),
                            after.id().value(),
                            version);
        }
        return AuthorizationTable.isOfVersion(transaction, after.id().value(), version);
    }

    /** One that could not be read stays as it is as long as it has to be authorized again, for whatever cause. */
    private static boolean hasOtherStatus(Kept before, NodeAuthorization after) {
        if (!before.isWhole() && after.status() instanceof ReauthorizationRequired) {
            return false;
        }
        return !after.status().equals(before.authorization().status())
                || !Objects.equals(after.seed(), before.authorization().seed());
    }

    private boolean updateSettings(
            Transaction transaction, IntegrationName integration, long version, NodeAuthorization after)
            throws SQLException {
        GrantSettings settings = after.settings();
        return 1
                == transaction.update(
                        "update cce_authorization set settings = ?, client_secret = ?, fixed_token = ?, "
                                + "version = version + 1 where id = ? and version = ?",
                        SettingsText.of(settings),
                        encrypted(integration, after, SecretColumn.CLIENT_SECRET),
                        encrypted(integration, after, SecretColumn.FIXED_TOKEN),
                        after.id().value(),
                        version);
    }

    private boolean updateStatus(
            Transaction transaction, IntegrationName integration, long version, NodeAuthorization after)
            throws SQLException {
        Terms terms = Terms.of(after.status(), after.seed());
        return 1
                == transaction.update(
                        "update cce_authorization set status = ?, terms = ?, track = ?, access_token = ?, "
                                + "refresh_token = ?, version = version + 1 where id = ? and version = ?",
                        terms.status(),
                        terms.terms(),
                        TrackText.of(after.track()),
                        encrypted(integration, after, SecretColumn.ACCESS_TOKEN),
                        encrypted(integration, after, SecretColumn.REFRESH_TOKEN),
                        after.id().value(),
                        version);
    }

    private @Nullable Object[] values(IntegrationName integration, NodeAuthorization one, long place) {
        Terms terms = Terms.of(one.status(), one.seed());
        return new @Nullable Object[] {
            one.id().value(),
            integration.value(),
            place,
            one.name().value(),
            one.name().folded(),
            SettingsText.of(one.settings()),
            encrypted(integration, one, SecretColumn.CLIENT_SECRET),
            encrypted(integration, one, SecretColumn.FIXED_TOKEN),
            terms.status(),
            terms.terms(),
            TrackText.of(one.track()),
            encrypted(integration, one, SecretColumn.ACCESS_TOKEN),
            encrypted(integration, one, SecretColumn.REFRESH_TOKEN)
        };
    }

    private byte @Nullable [] encrypted(IntegrationName integration, NodeAuthorization one, SecretColumn column) {
        return cipher.encrypt(
                secret(one, column), new Cell(integration.value(), one.id().value(), column));
    }

    private static @Nullable Secret secret(NodeAuthorization one, SecretColumn column) {
        Grant grant = one.grant().orElse(null);
        return switch (column) {
            case CLIENT_SECRET -> one.settings().client().secret();
            case FIXED_TOKEN -> one.settings().fixedToken();
            case ACCESS_TOKEN ->
                grant == null || grant.accessToken() == null
                        ? null
                        : grant.accessToken().secret();
            case REFRESH_TOKEN -> grant == null ? null : grant.refreshToken();
        };
    }
}
