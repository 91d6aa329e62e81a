package io.camelcce.authorization;

/**
 * What people call a contact centre.
 *
 * @param value 1 to 64 characters, no control characters, no blanks at its ends
 */
public record IntegrationName(String value) {

    /** The contact centre of the options of the component. */
    public static final IntegrationName DEFAULT = new IntegrationName("default");

    /** @throws IllegalArgumentException if the value breaks a rule; the message says which */
    public IntegrationName {
        Names.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
