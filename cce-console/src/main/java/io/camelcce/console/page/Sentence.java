package io.camelcce.console.page;

/** Texts of the domain, which begin in lower case and end without a stop, as sentences of a page. */
final class Sentence {

    private Sentence() {}

    static String of(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int second = text.offsetByCodePoints(0, 1);
        String begun = new StringBuilder()
                .appendCodePoint(Character.toUpperCase(text.codePointAt(0)))
                .append(text, second, text.length())
                .toString();
        return ended(begun);
    }

    /** Of a text that begins with a name. */
    static String ended(String text) {
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }
}
