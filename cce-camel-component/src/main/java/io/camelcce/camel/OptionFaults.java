package io.camelcce.camel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with options, each with the option that has it. */
final class OptionFaults {

    private static final String COMPONENT = "camel.component.cce.";

    private final List<Fault> faults;
    private final String prefix;
    private final boolean stopAll;

    OptionFaults() {
        this(new ArrayList<>(), COMPONENT, true);
    }

    private OptionFaults(List<Fault> faults, String prefix, boolean stopAll) {
        this.faults = faults;
        this.prefix = prefix;
        this.stopAll = stopAll;
    }

    /** For options that stand below one of these; told together with them. */
    OptionFaults below(String option, String key) {
        return new OptionFaults(faults, "%s%s[%s].".formatted(prefix, option, key), stopAll);
    }

    /** For options that only calls under an authorization need; told together with the others. */
    OptionFaults ofAuthorizations() {
        return new OptionFaults(faults, prefix, false);
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
        faults.add(new Fault("%s%s: %s".formatted(prefix, option, fault), stopAll));
    }

    /** A fault of what the options stand below, or of several of them together. */
    void addOfAll(String fault) {
        faults.add(new Fault("%s: %s".formatted(prefix.substring(0, prefix.length() - 1), fault), stopAll));
    }

    /** @throws IllegalArgumentException with all faults, if one of them stops every call */
    void throwThem() {
        if (faults.stream().anyMatch(Fault::stopsAll)) {
            throw new IllegalArgumentException(text());
        }
    }

    /** All faults, for people; empty if there are none. */
    Optional<String> told() {
        return faults.isEmpty() ? Optional.empty() : Optional.of(text());
    }

    private String text() {
        return faults.stream()
                .map(Fault::text)
                .collect(Collectors.joining("; ", "The cce component cannot be used. ", ""));
    }

    /** An option that is not blank. */
    static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    /** @param stopsAll whether it stops calls under no authorization, too */
    private record Fault(String text, boolean stopsAll) {}
}
