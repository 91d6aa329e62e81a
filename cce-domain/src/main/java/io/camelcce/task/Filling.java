package io.camelcce.task;

/**
 * A variable that carries a field of a request.
 *
 * @param variable the name of the variable
 * @param field where its value comes from
 * @param dispensable whether the variable is left out if the value would break its rules; else that is a fault of the
 *     field
 */
public record Filling(String variable, TaskField field, boolean dispensable) {

    static final Filling CONVERSATION = new Filling(ConversationId.VARIABLE, TaskField.CONVERSATION_ID, false);

    /** @throws IllegalValue if no variable can have that name */
    public Filling {
        Variables.check(variable, "");
    }

    /** A variable that has to be able to hold the field. */
    public static Filling of(String variable, TaskField field) {
        return new Filling(variable, field, false);
    }

    /** The value, if the variable can hold it. */
    String checked(String value) {
        Variables.check(variable, value);
        return value;
    }
}
