package io.camelcce.authorization;

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
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
