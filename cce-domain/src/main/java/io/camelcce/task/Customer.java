package io.camelcce.task;

import org.jspecify.annotations.Nullable;

/**
 * Who wants an agent.
 *
 * @param id the customer's id in the engagement tool
 * @param origin where the customer writes or calls from: mobile number, e-mail address, user id …
 */
public record Customer(@Nullable String id, @Nullable String origin) {

    /** @throws IllegalValue if a text is blank or has control characters */
    public Customer {
        Text.plainIfGiven(id);
        Text.plainIfGiven(origin);
    }

    /** Without the values: they are personal. */
    @Override
    public String toString() {
        return "Customer[…]";
    }
}
