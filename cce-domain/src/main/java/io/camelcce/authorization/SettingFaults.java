package io.camelcce.authorization;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The faults of settings, as far as they were found. */
final class SettingFaults {

    private final List<SettingFault> faults = new ArrayList<>();
    private final Set<GrantSetting> settings = EnumSet.noneOf(GrantSetting.class);

    void add(GrantSetting setting, String rule) {
        settings.add(setting);
        faults.add(new SettingFault(setting, rule));
    }

    /** Takes a value; empty, and a fault, if it is not one. */
    <T> Optional<T> read(GrantSetting setting, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException illegal) {
            add(setting, String.valueOf(illegal.getMessage()));
            return Optional.empty();
        }
    }

    boolean areOf(GrantSetting setting) {
        return settings.contains(setting);
    }

    boolean areNone() {
        return faults.isEmpty();
    }

    CheckedSettings asResultOf(GrantSettings settings) {
        return areNone() ? new CheckedSettings.Valid(settings) : new CheckedSettings.Faulty(faults);
    }

    List<SettingFault> all() {
        return List.copyOf(faults);
    }
}
