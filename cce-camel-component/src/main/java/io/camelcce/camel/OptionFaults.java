package io.camelcce.camel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with options, each with the option that has it. */
final class OptionFaults {

    private static final String COMPONENT = "camel.component.cce.";

    private final List<String> faults;
    private final String prefix;

    OptionFaults() {
        this(new ArrayList<>(), COMPONENT);
    }

    private OptionFaults(List<String> faults, String prefix) {
        this.faults = faults;
        this.prefix = prefix;
    }

    /** For options that stand below one of these; told together with them. */
    OptionFaults below(String option, String key) {
        return new OptionFaults(faults, "%s%s[%s].".formatted(prefix, option, key));
    }

    /** Reads a value; null if it is at fault. */
    <T> @Nullable T read(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException illegal) {
            add(option, String.valueOf(illegal.getMessage()));
            return null;
        }
    }

    /** Reads the name that the options stand below; null if it is at fault. */
    <T> @Nullable T readName(Supplier<T> name) {
        try {
            return name.get();
        } catch (IllegalArgumentException illegal) {
            addOfAll(String.valueOf(illegal.getMessage()));
            return null;
        }
    }

    void check(String option, boolean holds, String rule) {
        if (!holds) {
            add(option, "it " + rule);
        }
    }

    void add(String option, String fault) {
        faults.add("%s%s: %s".formatted(prefix, option, fault));
    }

    /** A fault of what the options stand below, or of several of them together. */
    void addOfAll(String fault) {
        faults.add("%s: %s".formatted(prefix.substring(0, prefix.length() - 1), fault));
    }

    /** @throws IllegalArgumentException if anything is at fault */
    void throwThem() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The cce component cannot be used. " + String.join("; ", faults));
        }
    }

    /** An option that is not blank. */
    static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
