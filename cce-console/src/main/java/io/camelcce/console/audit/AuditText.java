package io.camelcce.console.audit;

/** Text of others, fit for one line of a log: bounded, and with escapes in place of what is not seen or moves the rest. */
public final class AuditText {

    private static final int MOST = 300;

    private AuditText() {}

    /** The text in one line. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(MOST).forEach(each -> {
            if (isPlain(each)) {
                line.appendCodePoint(each);
            } else {
                line.append("\\u{%x}".formatted(each));
            }
        });
        return text.codePointCount(0, text.length()) > MOST ? line.append('…').toString() : line.toString();
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> codePoint != '\\';
        };
    }
}
