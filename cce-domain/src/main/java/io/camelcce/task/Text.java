package io.camelcce.task;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The rules that texts of several fields share. */
final class Text {

    private static final Charset CCE_CHARSET = StandardCharsets.ISO_8859_1;

    private Text() {}

    /** @throws IllegalValue if the text is blank or has control characters */
    static String plain(String text) {
        if (text.isBlank()) {
            throw IllegalValue.breaking("must not be blank");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw IllegalValue.breaking("must not have line breaks or other control characters");
        }
        return text;
    }

    /** @throws IllegalValue if the text is not plain or longer than {@code most} characters */
    static String atMost(int most, String text) {
        if (plain(text).length() > most) {
            throw IllegalValue.breaking("must have at most %d characters, has %d".formatted(most, text.length()));
        }
        return text;
    }

    /** Whether CCE can hold the text in a call or ECC variable. */
    static boolean isLatin1(String text) {
        return text.chars().allMatch(character -> character <= 0xFF);
    }

    /** How many bytes the text takes in a call or ECC variable. */
    static int bytes(String text) {
        return text.getBytes(CCE_CHARSET).length;
    }
}
