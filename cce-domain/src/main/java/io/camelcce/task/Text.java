package io.camelcce.task;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules that texts of several fields share. */
final class Text {

    private static final Charset CCE_CHARSET = StandardCharsets.ISO_8859_1;
    private static final int SHOWN = 64;
    private static final char LAST_OF_LATIN_1 = 0xFF;

    private Text() {}

    /** @throws IllegalValue if the text is blank, has control characters or is not valid Unicode */
    static String plain(String text) {
        if (isPrintableAscii(text) && !text.isBlank()) {
            return text;
        }
        if (text.isBlank()) {
            throw IllegalValue.breaking("must not be blank");
        }
        if (hasControl(text)) {
            throw IllegalValue.breaking("must not have line breaks or other control characters");
        }
        if (!isUnicode(text)) {
            throw IllegalValue.breaking("must be valid Unicode: half of a surrogate pair is missing");
        }
        return text;
    }

    /** @throws IllegalValue if there is a text, and it is not plain */
    static void plainIfGiven(@Nullable String text) {
        if (text != null) {
            plain(text);
        }
    }

    /** @throws IllegalValue if the text is not plain or longer than {@code most} characters */
    static String atMost(int most, String text) {
        if (plain(text).length() > most) {
            throw IllegalValue.breaking("must have at most %d characters, has %d".formatted(most, text.length()));
        }
        return text;
    }

    /** Whether a text is what most are: one look tells that it breaks no rule about characters. */
    static boolean isPrintableAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < ' ' || character > '~') {
                return false;
            }
        }
        return true;
    }

    /** Whether there are line breaks or other control characters. */
    static boolean hasControl(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isISOControl(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether no half of a character is missing. */
    static boolean isUnicode(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (isHalfACharacter(text.codePointAt(at))) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The text for a message: as much of it as a person reads, on one line. */
    static String shown(String text) {
        String begin = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return begin.codePoints()
                .map(character -> Character.isISOControl(character) || isHalfACharacter(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** @throws IllegalValue if the text is neither true nor false, in whatever case */
    static boolean flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw IllegalValue.notIn("must be true or false");
        };
    }

    /** Whether CCE can hold the text in a call or ECC variable. */
    static boolean isLatin1(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > LAST_OF_LATIN_1) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes the text takes in a call or ECC variable. */
    static int bytes(String text) {
        return isLatin1(text) ? text.length() : text.getBytes(CCE_CHARSET).length;
    }
}
