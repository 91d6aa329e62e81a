package io.camelcce.task;

/**
 * The conversation in the engagement tool that a task belongs to: travels as the ECC variable
 * {@link #VARIABLE}.
 *
 * @param value at most 16 characters
 */
public record ConversationId(String value) {

    /** The ECC variable that carries a conversation id. */
    public static final String VARIABLE = "user_DR_MediaResourceID";

    /** @throws IllegalValue if the value is not a legal value of its variable */
    public ConversationId {
        Text.plain(value);
        Variables.check(VARIABLE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
