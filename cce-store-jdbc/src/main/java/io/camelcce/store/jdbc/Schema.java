package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The tables of a store. They are made when they are not there; tables of a later version are left alone. */
final class Schema {

    private static final int VERSION = 1;

    private final Database database;

    Schema(Database database) {
        this.database = database;
    }

    /** @throws AuthorizationStoreException if they cannot be made, or are of a later version */
    void prepare() {
        int found = version();
        if (found > VERSION) {
            throw new AuthorizationStoreException(
                    ("The store of authorizations in %s was written by a later version of cce-store-jdbc "
                                    + "(its schema is %d, this one knows %d): use that version. Nothing was changed")
                            .formatted(database.failures().place(), found, VERSION),
                    null);
        }
        if (found < VERSION) {
            make();
        }
    }

    private int version() {
        try {
            return database.attempt(
                    Purpose.READ,
                    transaction -> transaction.list("select version from cce_schema", row -> row.getInt(1)).stream()
                            .max(Integer::compare)
                            .orElse(0));
        } catch (SQLException failure) {
            if (StoreFailures.isMissingTable(failure)) {
                return 0;
            }
            throw database.failures().of(failure);
        }
    }

    private void make() {
        try {
            database.attempt(Purpose.CHANGE, transaction -> {
                database.dialect().beforeSchema(transaction);
                for (String statement : statements()) {
                    transaction.update(statement);
                }
                return transaction.update(
                        "insert into cce_schema (version) select ? where not exists (select 1 from cce_schema)",
                        VERSION);
            });
        } catch (SQLException failure) {
            if (!StoreFailures.isDuplicate(failure)) {
                throw new AuthorizationStoreException(
                        ("%s. The tables of the store could not be made: if its user may not make tables, "
                                        + "run the script io/camelcce/store/jdbc/schema.sql of the jar, "
                                        + "and insert %d into cce_schema")
                                .formatted(database.failures().of(failure).getMessage(), VERSION),
                        null);
            }
        }
    }

    private static List<String> statements() {
        try (InputStream script = Objects.requireNonNull(Schema.class.getResourceAsStream("schema.sql"))) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split(";", -1))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
