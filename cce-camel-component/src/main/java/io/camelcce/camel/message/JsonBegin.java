package io.camelcce.camel.message;

/** What may stand before the first character of JSON: white space, and a byte order mark, as a character or in UTF-8. */
final class JsonBegin {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private JsonBegin() {}

    static boolean maySkip(int characterOrByte) {
        return Character.isWhitespace(characterOrByte)
                || characterOrByte == BYTE_ORDER_MARK
                || characterOrByte == 0xEF
                || characterOrByte == 0xBB
                || characterOrByte == 0xBF;
    }

    /** JSON itself has no byte order mark (RFC 8259, section 8.1). */
    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
