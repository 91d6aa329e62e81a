package io.camelcce.authorization;

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
        return value.equalsIgnoreCase(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
