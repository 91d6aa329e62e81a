package io.camelcce.auth;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Claims about a person (OpenID Connect Core, section 5.1). */
final class Claims {

    private Claims() {}

    /** The claim that says best who it is: one line of at most 200 characters; null if none does. */
    static @Nullable String person(Map<String, ?> claims, Redaction redaction) {
        return Stream.of("email", "preferred_username", "name", "sub")
                .map(claims::get)
                .filter(claim -> claim instanceof String || claim instanceof Number)
                .map(claim -> redaction.description(claim.toString()))
                .filter(person -> !person.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
