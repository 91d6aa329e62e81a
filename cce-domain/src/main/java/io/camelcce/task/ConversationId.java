package io.camelcce.task;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The conversation in the engagement tool that a task belongs to: travels as the ECC variable
 * {@link #VARIABLE}.
 *
 * @param value at most 16 characters
 */
public record ConversationId(String value) {

    /** The ECC variable that carries a conversation id. */
    public static final String VARIABLE = "user_DR_MediaResourceID";

    private static final int LENGTH = 16;

    /** @throws IllegalValue if the value is not a legal value of its variable */
    public ConversationId {
        Text.plain(value);
        Variables.check(VARIABLE, value);
    }

    /**
     * A conversation id for a task whose conversation has none: Digital Routing wants one of every task (Cisco, UCCE
     * Features Guide). The same task always has the same: the first 16 hexadecimal digits of the SHA-256 of its id.
     */
    public static ConversationId of(TaskId taskId) {
        byte[] hash = Digest.SHA_256.of(taskId.value().getBytes(StandardCharsets.US_ASCII));
        return new ConversationId(HexFormat.of().withUpperCase().formatHex(hash, 0, LENGTH / 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
