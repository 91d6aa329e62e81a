package io.camelcce.camel.message;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** Says where JSON is broken, without saying what it says: letters and digits of the excerpt are masked. */
final class BrokenJson {

    private static final int AROUND = 20;

    private BrokenJson() {}

    static IllegalBody at(JsonProcessingException broken, String text) {
        if (broken instanceof StreamConstraintsException beyond) {
            return new IllegalBody("is JSON beyond a bound of the parser: " + beyond.getOriginalMessage());
        }
        JsonLocation location = broken.getLocation();
        if (location == null) {
            return new IllegalBody("is not valid JSON");
        }
        String what = isDuplicate(broken) ? "has a field twice" : "is not valid JSON";
        int offset = (int) Math.max(0, Math.min(text.length(), location.getCharOffset()));
        return new IllegalBody("%s: line %d, column %d, near »%s« (letters and digits masked)"
                .formatted(what, location.getLineNr(), location.getColumnNr(), excerpt(text, offset)));
    }

    private static boolean isDuplicate(JsonProcessingException broken) {
        return String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate field");
    }

    private static String excerpt(String text, int offset) {
        StringBuilder excerpt = new StringBuilder();
        text.substring(Math.max(0, offset - AROUND), Math.min(text.length(), offset + AROUND))
                .codePoints()
                .map(BrokenJson::masked)
                .forEach(excerpt::appendCodePoint);
        return excerpt.toString();
    }

    private static int masked(int character) {
        if (Character.isLetterOrDigit(character)) {
            return 'x';
        }
        return Character.isISOControl(character) || Character.isWhitespace(character) ? ' ' : character;
    }
}
