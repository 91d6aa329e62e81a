package io.camelcce.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What of a row could not be read. */
final class Damage {

    private final String keys;
    private final List<String> damaged = new ArrayList<>();
    private final List<SecretColumn> unreadable = new ArrayList<>();

    /** @param keys which keys there are, for people */
    Damage(String keys) {
        this.keys = keys;
    }

    /** What can be read, or else the substitute. */
    <T> T guard(String part, Supplier<T> reading, T substitute) {
        try {
            return reading.get();
        } catch (RuntimeException broken) {
            damaged.add(part);
            return substitute;
        }
    }

    void unreadable(SecretColumn column) {
        unreadable.add(column);
    }

    boolean hasUnreadableToken() {
        return unreadable.contains(SecretColumn.ACCESS_TOKEN) || unreadable.contains(SecretColumn.REFRESH_TOKEN);
    }

    boolean isNone() {
        return damaged.isEmpty() && unreadable.isEmpty();
    }

    /** What it is and how to mend it. */
    String text() {
        List<String> parts = new ArrayList<>();
        if (!unreadable.isEmpty()) {
            parts.add(("its secrets in the store cannot be decrypted with %s: put the key back that they were "
                            + "encrypted with, or %sauthorize it again")
                    .formatted(keys, hasUnreadableSetting() ? "enter its client secret or token and " : ""));
        }
        if (!damaged.isEmpty()) {
            parts.add(
                    "its row in the store is damaged (%s): put the row back, or enter its settings and authorize it again"
                            .formatted(String.join(", ", damaged)));
        }
        return String.join("; ", parts);
    }

    private boolean hasUnreadableSetting() {
        return unreadable.contains(SecretColumn.CLIENT_SECRET) || unreadable.contains(SecretColumn.FIXED_TOKEN);
    }
}
