package io.camelcce.wiremock;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The three kinds of variables, told apart by name, with the limits of each. */
enum VariableKind {
    CALL(Integer.MAX_VALUE, 40),
    ECC(32, 210),
    EXTENSION(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private static final Pattern CALL_NAME = Pattern.compile("cv_([1-9]|10)");
    private static final String ECC_PREFIX = "user_";

    private final int nameLimit;
    private final int valueLimit;

    VariableKind(int nameLimit, int valueLimit) {
        this.nameLimit = nameLimit;
        this.valueLimit = valueLimit;
    }

    static VariableKind of(String name) {
        if (CALL_NAME.matcher(name).matches()) {
            return CALL;
        }
        return name.startsWith(ECC_PREFIX) ? ECC : EXTENSION;
    }

    Optional<String> faultOfName(String name) {
        return name.length() > nameLimit
                ? Optional.of("is longer than the %d characters of an ECC variable".formatted(nameLimit))
                : Optional.empty();
    }

    Optional<String> faultOfValue(String value) {
        if (this == EXTENSION) {
            return Optional.empty();
        }
        if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(value)) {
            return Optional.of("has characters outside Latin-1");
        }
        return value.length() > valueLimit
                ? Optional.of("takes %d bytes, and %d are the limit".formatted(value.length(), valueLimit))
                : Optional.empty();
    }
}
