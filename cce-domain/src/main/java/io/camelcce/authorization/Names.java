package io.camelcce.authorization;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** The rules that names share. */
final class Names {

    private static final int MOST = 64;

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
        if (name.codePoints().anyMatch(Names::isNotSeen) || !Normalizer.isNormalized(name, Form.NFC)) {
            throw new IllegalArgumentException(
                    "a name must not have characters that nobody sees, blanks of another kind"
                            + " than the usual one, or accents apart from their letters: it would look like another name");
        }
    }

    private static boolean isNotSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> codePoint != ' ';
            default -> false;
        };
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
