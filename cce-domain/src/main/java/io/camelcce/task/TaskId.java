package io.camelcce.task;

import java.util.Arrays;
import java.util.UUID;

/**
 * Names a task. On the Digital Routing wire the client chooses it, which is what makes a create repeatable.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 -}
 */
public record TaskId(String value) {

    /** By character. Of random ids, comparisons would be guessed wrong by the processor every other time. */
    private static final boolean[] LEGAL = legal();

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
            char character = value.charAt(at);
            if (character >= LEGAL.length || !LEGAL[character]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] legal() {
        boolean[] legal = new boolean['z' + 1];
        Arrays.fill(legal, 'a', 'z' + 1, true);
        Arrays.fill(legal, 'A', 'Z' + 1, true);
        Arrays.fill(legal, '0', '9' + 1, true);
        legal['-'] = true;
        return legal;
    }

    @Override
    public String toString() {
        return value;
    }
}
