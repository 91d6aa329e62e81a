package io.camelcce.authorization;

import java.util.List;

/** Settings that were checked before they are kept. */
public sealed interface CheckedSettings {

    /**
     * They break no rule.
     *
     * @param settings what the authorization says itself, without what it takes from its integration
     */
    record Valid(GrantSettings settings) implements CheckedSettings {}

    /**
     * They break rules.
     *
     * @param faults all of them, at least one
     */
    record Faulty(List<SettingFault> faults) implements CheckedSettings {

        /** @throws IllegalArgumentException if there is no fault */
        public Faulty {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("Settings without a fault are not at fault");
            }
            faults = List.copyOf(faults);
        }
    }
}
