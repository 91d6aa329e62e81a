package io.camelcce.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** A row of {@code cce_authorization} as it is, its secrets encrypted. */
record AuthorizationRow(
        UUID id,
        String integration,
        String name,
        String settings,
        Terms terms,
        String track,
        Map<SecretColumn, byte[]> secrets,
        long version,
        boolean isDefault) {

    /** The columns that a row is made of, of {@code cce_authorization a} and {@code cce_integration i}. */
    static final String COLUMNS = "a.id, a.integration, a.name, a.settings, a.status, a.terms, a.track, "
            + "a.client_secret, a.fixed_token, a.access_token, a.refresh_token, a.version, i.default_id";

    static AuthorizationRow of(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new AuthorizationRow(
                id,
                row.getString("integration"),
                row.getString("name"),
                row.getString("settings"),
                new Terms(row.getString("status"), row.getString("terms")),
                row.getString("track"),
                secrets(row),
                row.getLong("version"),
                id.equals(row.getObject("default_id", UUID.class)));
    }

    Cell cell(SecretColumn column) {
        return new Cell(integration, id, column);
    }

    /** The columns that are encrypted, as far as there is something in them. */
    static Map<SecretColumn, byte[]> secrets(ResultSet row) throws SQLException {
        Map<SecretColumn, byte[]> secrets = new EnumMap<>(SecretColumn.class);
        for (SecretColumn column : SecretColumn.values()) {
            byte[] encrypted = row.getBytes(column.sqlName());
            if (encrypted != null) {
                secrets.put(column, encrypted);
            }
        }
        return secrets;
    }
}
