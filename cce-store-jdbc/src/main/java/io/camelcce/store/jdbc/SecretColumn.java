package io.camelcce.store.jdbc;

import java.util.Locale;

/** The columns that are encrypted. */
enum SecretColumn {
    CLIENT_SECRET,
    FIXED_TOKEN,
    ACCESS_TOKEN,
    REFRESH_TOKEN;

    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
