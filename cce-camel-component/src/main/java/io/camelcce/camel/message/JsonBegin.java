package io.camelcce.camel.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.PrimitiveIterator;

/** Whether something begins like a JSON object: before it may stand white space, and a byte order mark before that. */
final class JsonBegin {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** Bytes or characters, one by one; -1 at the end. */
    private interface Units<E extends Exception> {
        int next() throws E;
    }

    private JsonBegin() {}

    static boolean isObject(CharSequence text) {
        PrimitiveIterator.OfInt characters = text.chars().iterator();
        return characters(() -> characters.hasNext() ? characters.nextInt() : -1);
    }

    static boolean isObject(byte[] bytes) {
        ByteArrayInputStream stream = new ByteArrayInputStream(bytes);
        return bytes(() -> stream.read());
    }

    /** Reads no more of a stream than JSON may have. */
    static boolean isObject(Reader characters) throws IOException {
        return JsonBegin.<IOException>characters(characters::read);
    }

    /** Reads no more of a stream than JSON may have. */
    static boolean isObject(InputStream bytes) throws IOException {
        return JsonBegin.<IOException>bytes(bytes::read);
    }

    /** JSON itself has no byte order mark (RFC 8259, section 8.1). */
    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static <E extends Exception> boolean characters(Units<E> characters) throws E {
        int first = characters.next();
        return isObject(first == BYTE_ORDER_MARK ? characters.next() : first, characters);
    }

    /** The mark counts as a whole only: its bytes are letters and signs elsewhere. */
    private static <E extends Exception> boolean bytes(Units<E> bytes) throws E {
        int first = bytes.next();
        boolean marked = first == 0xEF && bytes.next() == 0xBB && bytes.next() == 0xBF;
        return isObject(marked ? bytes.next() : first, bytes);
    }

    private static <E extends Exception> boolean isObject(int first, Units<E> units) throws E {
        int next = first;
        for (int read = 1; Character.isWhitespace(next) && read < JsonText.MOST; read++) {
            next = units.next();
        }
        return next == '{';
    }
}
