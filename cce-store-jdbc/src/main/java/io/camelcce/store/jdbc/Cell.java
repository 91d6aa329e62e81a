package io.camelcce.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The place of one secret in the database: what is encrypted for it can be decrypted nowhere else.
 *
 * @param integration of the row
 * @param row its id
 * @param column its name
 */
record Cell(String integration, UUID row, SecretColumn column) {

    /** Unambiguous: none of the parts has a line break. */
    byte[] associatedData() {
        return String.join("\n", "cce_authorization", integration, row.toString(), column.sqlName())
                .getBytes(StandardCharsets.UTF_8);
    }
}
