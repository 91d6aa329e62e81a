package io.camelcce.store.jdbc;

/**
 * A part of names, as {@code like} wants it.
 *
 * @param part without regard to case
 */
record NamePattern(String part) {

    /** How {@code like} is told what stands for itself. */
    static final String ESCAPE = "escape '!'";

    boolean matchesAll() {
        return part.isEmpty();
    }

    /** Whether a name can have it: what no name has, not every database takes. */
    boolean canMatch() {
        return part.codePoints().noneMatch(each -> Character.isISOControl(each) || isHalfACharacter(each));
    }

    String like() {
        return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
