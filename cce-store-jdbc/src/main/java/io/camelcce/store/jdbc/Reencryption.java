package io.camelcce.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * Encrypts all secrets of a store anew, with the primary key. Few rows at a time: whoever uses the store goes on, and
 * what was done stays done if it is ended half-way. What cannot be read stays as it is.
 */
final class Reencryption {

    private static final int AT_ONCE = 100;

    private final Database database;
    private final SecretCipher cipher;

    Reencryption(Database database, SecretCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** How many authorizations there are. */
    int size() {
        return rows().size();
    }

    /** Whether there are secrets, and none of them can be read. */
    boolean isAllForeign() {
        return database.inTransaction(Purpose.READ, transaction -> {
            boolean found = false;
            for (Row row : rows(transaction)) {
                Map<SecretColumn, byte[]> secrets = secrets(transaction, row, "");
                if (secrets.entrySet().stream().anyMatch(one -> isReadable(row, one))) {
                    return false;
                }
                found |= !secrets.isEmpty();
            }
            return found;
        });
    }

    private boolean isReadable(Row row, Map.Entry<SecretColumn, byte[]> secret) {
        Cell cell = new Cell(row.integration(), row.id(), secret.getKey());
        return cipher.decrypt(secret.getValue(), cell).isPresent();
    }

    /**
     * @param progress is told how many are done
     * @return what cannot be read
     */
    List<Row> run(IntConsumer progress) {
        List<Row> unreadable = new ArrayList<>();
        List<Row> rows = rows();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<Row> some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
            unreadable.addAll(database.inTransaction(Purpose.CHANGE, transaction -> reencrypt(transaction, some)));
            progress.accept(from + some.size());
        }
        return unreadable;
    }

    private List<Row> reencrypt(Transaction transaction, List<Row> rows) throws SQLException {
        List<Row> unreadable = new ArrayList<>();
        for (Row row : rows) {
            if (!reencrypt(transaction, row)) {
                unreadable.add(row);
            }
        }
        return unreadable;
    }

    private List<Row> rows() {
        return database.inTransaction(Purpose.READ, Reencryption::rows);
    }

    private static List<Row> rows(Transaction transaction) throws SQLException {
        return transaction.list(
                "select id, integration, name from cce_authorization order by integration, place",
                row -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }

    private static Map<SecretColumn, byte[]> secrets(Transaction transaction, Row row, String lock)
            throws SQLException {
        return transaction
                .first(
                        "select client_secret, fixed_token, access_token, refresh_token "
                                + "from cce_authorization where id = ?" + lock,
                        AuthorizationRow::secrets,
                        row.id())
                .orElse(Map.of());
    }

    /** Not another version of the row: a renewal that is under way keeps its result nevertheless. */
    private boolean reencrypt(Transaction transaction, Row row) throws SQLException {
        Map<SecretColumn, byte[]> secrets = secrets(transaction, row, " for update");
        Map<SecretColumn, byte[]> anew = new EnumMap<>(SecretColumn.class);
        secrets.forEach((column, encrypted) -> {
            Cell cell = new Cell(row.integration(), row.id(), column);
            cipher.decrypt(encrypted, cell).ifPresent(secret -> anew.put(column, cipher.encrypt(secret, cell)));
        });
        for (Map.Entry<SecretColumn, byte[]> one : anew.entrySet()) {
            transaction.update(
                    "update cce_authorization set %s = ? where id = ?"
                            .formatted(one.getKey().sqlName()),
                    one.getValue(),
                    row.id());
        }
        return anew.size() == secrets.size();
    }

    /** Which row it is. */
    record Row(UUID id, String integration, String name) {
        @Override
        public String toString() {
            return "%s of %s".formatted(name, integration);
        }
    }
}
