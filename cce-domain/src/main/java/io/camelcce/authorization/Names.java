package io.camelcce.authorization;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** The rules that names share. */
final class Names {

    private static final int MOST = 64;
    private static final int BLANK_OF_BRAILLE = 0x2800;

    private Names() {}

    /** @throws IllegalArgumentException if the name breaks a rule */
    static void check(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a name must not be blank");
        }
        if (name.length() > MOST) {
            throw new IllegalArgumentException(
                    "a name must have at most %d characters, has %d".formatted(MOST, name.length()));
        }
        if (!name.equals(name.strip())) {
            throw new IllegalArgumentException("a name must not begin or end with a blank");
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name must not have line breaks or other control characters");
        }
        if (name.codePoints().anyMatch(Names::isHalfACharacter)) {
            throw new IllegalArgumentException("a name must be valid Unicode: half of a surrogate pair is missing");
        }
        if (!isAscii(name)
                && (name.codePoints().anyMatch(Names::isNotSeen) || !Normalizer.isNormalized(name, Form.NFC))) {
            throw new IllegalArgumentException(
                    "a name must not have characters that nobody sees, blanks of another kind"
                            + " than the usual one, or accents apart from their letters: it would look like another name");
        }
    }

    /** What is said of such names needs none of Unicode's tables, which take their time when the first name is looked at. */
    private static boolean isAscii(String name) {
        return name.codePoints().allMatch(codePoint -> codePoint < 0x80);
    }

    private static boolean isNotSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE ->
                true;
            case Character.SPACE_SEPARATOR -> codePoint != ' ';
            default -> isIgnorable(codePoint) || codePoint == BLANK_OF_BRAILLE;
        };
    }

    /** Letters and marks that are shown as nothing (Unicode, Default_Ignorable_Code_Point). */
    private static boolean isIgnorable(int codePoint) {
        return codePoint == 0x034F
                || codePoint == 0x3164
                || codePoint == 0xFFA0
                || isBetween(0x115F, 0x1160, codePoint)
                || isBetween(0x17B4, 0x17B5, codePoint)
                || isBetween(0x180B, 0x180F, codePoint)
                || isBetween(0xFE00, 0xFE0F, codePoint)
                || isBetween(0xE0000, 0xE0FFF, codePoint);
    }

    private static boolean isBetween(int first, int last, int codePoint) {
        return codePoint >= first && codePoint <= last;
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
