package io.camelcce.authorization;

import org.jspecify.annotations.Nullable;

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

    // By hand: a record's own is linked at its first use, which is a tenth of the start of a small application.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IntegrationName name && value.equals(name.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
