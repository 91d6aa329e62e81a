package io.camelcce.camel;

import io.camelcce.authorization.AuthorizationName;
import java.util.Set;

/** The words of the option {@code authorization} that are no names. */
final class Reserved {

    /** The default of the integration, whichever that is. */
    static final String DEFAULT = "default";

    /** The token of the message. */
    static final String EXCHANGE = "exchange";

    /** No token. */
    static final String NONE = "none";

    private static final Set<AuthorizationName> NO_NAMES =
            Set.of(new AuthorizationName(EXCHANGE), new AuthorizationName(NONE));

    private Reserved() {}

    /** Whether calls are made under no authorization of the integration. */
    static boolean isNoName(String word) {
        return word.equals(EXCHANGE) || word.equals(NONE);
    }

    /** @throws IllegalArgumentException if an endpoint could not name an authorization so */
    static AuthorizationName check(AuthorizationName name) {
        if (NO_NAMES.stream().anyMatch(name::isLike)) {
            throw new IllegalArgumentException(
                    "%s is no name for an authorization: authorization=%s has a meaning of its own"
                            .formatted(name, name));
        }
        return name;
    }
}
