package io.camelcce.task;

import java.util.Set;

/** The three classes of variables. CCE tells them apart by their names alone. */
public enum VariableClass {
    /** {@code cv_1} to {@code cv_10}: at most 40 Latin-1 bytes each. */
    CALL,
    /** Names with the prefix {@code user_}: at most 210 Latin-1 bytes each. */
    ECC,
    /** Any other name: kept by Digital Routing, not sent to CCE. */
    EXTENSION;

    private static final Set<String> CALL_NAMES =
            Set.of("cv_1", "cv_2", "cv_3", "cv_4", "cv_5", "cv_6", "cv_7", "cv_8", "cv_9", "cv_10");

    /** @throws IllegalValue if CCE would read the name as one of another class than it looks like */
    static VariableClass of(String name) {
        if (name.startsWith("cv_")) {
            if (CALL_NAMES.contains(name)) {
                return CALL;
            }
            throw IllegalValue.breaking("call variables are cv_1 to cv_10");
        }
        if (name.startsWith("user_")) {
            return ECC;
        }
        if (name.startsWith("user")) {
            throw IllegalValue.breaking("a name that begins with user is an ECC variable, and needs the prefix user_");
        }
        return EXTENSION;
    }
}
