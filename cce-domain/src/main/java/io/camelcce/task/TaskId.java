package io.camelcce.task;

import java.util.UUID;

/**
 * Names a task. On the Digital Routing wire the client chooses it, which is what makes a create repeatable.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 -}
 */
public record TaskId(String value) {

    /** @throws IllegalValue if the value is not 1 to 64 of {@code A-Z a-z 0-9 -} */
    public TaskId {
        if (value.isEmpty() || value.length() > 64 || !isLegal(value)) {
            throw IllegalValue.breaking("must be 1 to 64 of A-Z a-z 0-9 and -");
        }
    }

    /** A task id with the text of a UUID. */
    public static TaskId of(UUID uuid) {
        return new TaskId(uuid.toString());
    }

    private static boolean isLegal(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (!isLegal(value.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLegal(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '-';
    }

    @Override
    public String toString() {
        return value;
    }
}
