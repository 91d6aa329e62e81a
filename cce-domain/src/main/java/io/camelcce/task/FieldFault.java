package io.camelcce.task;

import org.jspecify.annotations.Nullable;

/**
 * One rule that a request breaks.
 *
 * @param field the field that breaks it; null for the message body as a whole
 * @param kind how
 * @param rule the rule, for people: without the value, which may be personal
 */
public record FieldFault(@Nullable TaskField field, Kind kind, String rule) {

    /** How a field can be at fault. */
    public enum Kind {
        /** A mandatory field is not there. */
        MISSING,
        /** The value is not one that the field can have. */
        ILLEGAL,
        /** The value is not in the closed list of choices for the field. */
        NOT_A_CHOICE
    }
}
