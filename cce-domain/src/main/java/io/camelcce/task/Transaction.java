package io.camelcce.task;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the business calls the thing that a task is created for: an order, a conversation, a message. The same
 * transaction always has the same task id, in every JVM and every version, so that a message that comes again does not
 * become a second task.
 *
 * <p>A text that is a UUID is that UUID. Any other text becomes the UUID version 5 (RFC 9562, section 5.5) of its UTF-8
 * bytes in {@link #NAMESPACE}. With a part, the name is the text (of a UUID: in lower case), a NUL byte and the part.
 * Test vectors: {@code order-4711} is {@code 6d54e05b-de76-57e0-8e5d-f9ee859c6348}; {@code order-4711} with the part
 * {@code callback} is {@code 8dad4b8d-588f-5ddd-aee9-45675ddec1dc}.
 *
 * @param id 1 to 1,000 characters, no control characters, taken as it is
 * @param part tells the tasks of one transaction apart, if it has several; the same limits
 */
public record Transaction(String id, @Nullable String part) {

    /** The namespace of all task ids that are made from transactions. It never changes. */
    public static final UUID NAMESPACE = UUID.fromString("9b1d2c4e-6a0f-4d53-8f27-c0e1a4b7d962");

    private static final int MOST = 1_000;
    private static final Pattern UUID_TEXT = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** @throws IllegalValue if a text is blank, too long, or has control characters */
    public Transaction {
        checkName(id);
        if (part != null) {
            checkName(part);
        }
    }

    static String checkName(String name) {
        return Text.atMost(MOST, name);
    }

    /** The id of this transaction's task. */
    public TaskId taskId() {
        boolean uuid = UUID_TEXT.matcher(id).matches();
        if (part == null) {
            return TaskId.of(uuid ? UUID.fromString(id) : version5(id));
        }
        return TaskId.of(version5((uuid ? UUID.fromString(id).toString() : id) + '\0' + part));
    }

    private static UUID version5(String name) {
        byte[] namespace = ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .array();
        ByteBuffer hash = ByteBuffer.wrap(Digest.SHA_1.of(namespace, name.getBytes(StandardCharsets.UTF_8)));
        long most = (hash.getLong() & ~0xF000L) | 0x5000L;
        long least = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(most, least);
    }
}
