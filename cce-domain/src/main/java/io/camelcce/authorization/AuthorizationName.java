package io.camelcce.authorization;

import java.util.Locale;

/**
 * What people call a node authorization.
 *
 * @param value 1 to 64 characters, no control characters, no blanks at its ends
 */
public record AuthorizationName(String value) {

    /** The name of the authorization that is declared by the options of the component. */
    public static final AuthorizationName DEFAULT = new AuthorizationName("default");

    /** @throws IllegalArgumentException if the value breaks a rule; the message says which */
    public AuthorizationName {
        Names.check(value);
    }

    /** Whether people would take the two for one: case does not count. */
    public boolean isLike(AuthorizationName other) {
        return folded().equals(other.folded());
    }

    /**
     * What two names that people would take for one have in common: the name without regard to case. Two names are alike
     * exactly if theirs are equal, so that a store can keep it beside the name, and have no two of it in an integration.
     */
    public String folded() {
        return value.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
