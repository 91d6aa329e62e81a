package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationName;
import java.util.Locale;

/** What two names have in common that people would take for one: see {@link AuthorizationName#isLike}. */
final class FoldedName {

    private FoldedName() {}

    static String of(AuthorizationName name) {
        return name.value().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
