package io.camelcce.task;

import org.jspecify.annotations.Nullable;

/**
 * Who wants an agent.
 *
 * @param id the customer's id in the engagement tool
 * @param origin where the customer writes or calls from: mobile number, e-mail address, user id …
 * @param name travels as the ECC variable {@link #NAME_VARIABLE}: at most 210 Latin-1 bytes
 */
public record Customer(
        @Nullable String id,
        @Nullable String origin,
        @Nullable String name) {

    /** The ECC variable that carries a customer's name. */
    public static final String NAME_VARIABLE = "user_DR_CustomerName";

    /** @throws IllegalValue if a text is blank, has control characters, or is too long a name */
    public Customer {
        Text.plainIfGiven(id);
        Text.plainIfGiven(origin);
        if (name != null) {
            checkName(name);
        }
    }

    static String checkName(String name) {
        Variables.check(NAME_VARIABLE, Text.plain(name));
        return name;
    }

    /** Without the values: they are personal. */
    @Override
    public String toString() {
        return "Customer[…]";
    }
}
