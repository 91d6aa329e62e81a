package io.camelcce.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a task, by their names on the wire. The name tells the {@link VariableClass}.
 *
 * <p>Limits (Cisco, UCCE Features Guide and Webex Connect's CCE nodes): a call variable has at most 40 bytes; an ECC
 * variable at most 210, {@code user_DR_MediaResourceID} 16 and {@code user_DR_MediaChannelName} 8, its name at most 32
 * characters; all ECC variables together at most 2,000 bytes of values, and 2,500 with the names. Call and ECC values
 * are Latin-1.
 */
public final class Variables {

    /** No variables. */
    public static final Variables NONE = new Variables(Map.of());

    private static final int CALL_BYTES = 40;
    private static final int ECC_BYTES = 210;
    private static final int ECC_NAME = 32;
    private static final int ECC_TOTAL_BYTES = 2_000;
    private static final int ECC_TOTAL_BYTES_WITH_NAMES = 2_500;
    private static final Map<String, Integer> SHORTER_ECC =
            Map.of(ConversationId.VARIABLE, 16, "user_DR_MediaChannelName", 8);
    /** Set by Cloud Connect: the node that injected the task, and its peer. */
    private static final Set<String> OF_CLOUD_CONNECT = Set.of("user_DR_Primary", "user_DR_Backup");

    private final Map<String, String> byName;

    /**
     * Variables with a copy of a map.
     *
     * @param byName values by case-sensitive names
     * @throws IllegalValue with every rule that any of the variables breaks
     */
    public Variables(Map<String, String> byName) {
        this(new LinkedHashMap<>(byName), broken(byName));
    }

    /**
     * @param own nobody else changes it
     * @param broken the rules that they break
     */
    Variables(Map<String, String> own, List<String> broken) {
        if (!broken.isEmpty()) {
            throw IllegalValue.breaking(broken);
        }
        this.byName = Collections.unmodifiableMap(own);
    }

    /**
     * Variables from values as they stand in a message.
     *
     * @param values texts, numbers and booleans by name; nulls are left out
     * @throws IllegalValue with every rule that any of the variables breaks
     */
    public static Variables of(Map<?, ? extends @Nullable Object> values) {
        GatheredVariables gathered = new GatheredVariables();
        gathered.give(values);
        return gathered.together();
    }

    /** Values by case-sensitive names, in the order they were given. */
    public Map<String, String> byName() {
        return byName;
    }

    private static List<String> broken(Map<String, String> byName) {
        List<String> broken = new ArrayList<>(0);
        check(byName, broken);
        return broken;
    }

    /** Adds every rule that the variables break, each alone and all together. */
    static void check(Map<String, String> byName, List<String> broken) {
        for (Map.Entry<String, String> variable : byName.entrySet()) {
            check(variable.getKey(), variable.getValue(), broken);
        }
        checkTotals(byName, broken);
    }

    /** @throws IllegalValue with every rule that the variable breaks */
    static void check(String name, String value) {
        List<String> broken = new ArrayList<>(0);
        check(name, value, broken);
        if (!broken.isEmpty()) {
            throw IllegalValue.breaking(broken);
        }
    }

    private static void check(String name, String value, List<String> broken) {
        boolean isAscii = Text.isPrintableAscii(name) && Text.isPrintableAscii(value);
        if (name.isBlank() || (!isAscii && Text.hasControl(name))) {
            broken.add("a variable's name must not be blank or have control characters");
        } else if (!isAscii && (!Text.isUnicode(name) || !Text.isUnicode(value))) {
            broken.add("a variable must be valid Unicode: half of a surrogate pair is missing");
        } else if (OF_CLOUD_CONNECT.contains(name)) {
            broken.add(name + " is set by Cloud Connect");
        } else {
            checkLimits(name, value, isAscii, broken);
        }
    }

    private static void checkLimits(String name, String value, boolean isAscii, List<String> broken) {
        VariableClass kind;
        try {
            kind = VariableClass.of(name);
        } catch (IllegalValue illegal) {
            broken.add(Text.shown(name) + ": " + illegal.getMessage());
            return;
        }
        switch (kind) {
            case CALL -> checkValue(name, value, isAscii, CALL_BYTES, broken);
            case ECC -> {
                if (name.length() > ECC_NAME) {
                    broken.add("%s: the name of an ECC variable has at most %d characters"
                            .formatted(Text.shown(name), ECC_NAME));
                }
                if (!isAscii && !Text.isLatin1(name)) {
                    broken.add(Text.shown(name) + ": the name of an ECC variable has Latin-1 characters only");
                }
                checkValue(name, value, isAscii, SHORTER_ECC.getOrDefault(name, ECC_BYTES), broken);
            }
            case EXTENSION -> {}
        }
    }

    private static void checkValue(String name, String value, boolean isAscii, int most, List<String> broken) {
        if (!isAscii && !Text.isLatin1(value)) {
            broken.add(Text.shown(name) + " must have Latin-1 characters only");
        } else if (value.length() > most) {
            broken.add("%s must have at most %d bytes, has %d".formatted(Text.shown(name), most, value.length()));
        }
    }

    /** Adds every rule that the variables break all together. */
    static void checkTotals(Map<String, String> byName, List<String> broken) {
        // A character is a byte at most.
        int characters = 0;
        for (Map.Entry<String, String> variable : byName.entrySet()) {
            characters += variable.getKey().length() + variable.getValue().length();
        }
        if (characters > ECC_TOTAL_BYTES) {
            checkBytes(byName, broken);
        }
    }

    private static void checkBytes(Map<String, String> byName, List<String> broken) {
        int values = 0;
        int names = 0;
        for (Map.Entry<String, String> variable : byName.entrySet()) {
            if (variable.getKey().startsWith("user_")) {
                values += Text.bytes(variable.getValue());
                names += Text.bytes(variable.getKey());
            }
        }
        if (values > ECC_TOTAL_BYTES) {
            broken.add("all ECC variables together must have at most %d bytes, have %d"
                    .formatted(ECC_TOTAL_BYTES, values));
        }
        if (values + names > ECC_TOTAL_BYTES_WITH_NAMES) {
            broken.add("all ECC variables together with their names must have at most %d bytes, have %d"
                    .formatted(ECC_TOTAL_BYTES_WITH_NAMES, values + names));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Variables variables && byName.equals(variables.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    /** The names only: values may be personal. */
    @Override
    public String toString() {
        return "Variables" + byName.keySet();
    }
}
