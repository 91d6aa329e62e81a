package io.camelcce.task;

import java.util.List;

/**
 * A request that was checked before anything is sent.
 *
 * @param <T> the request
 */
public sealed interface Checked<T> {

    /**
     * A request that breaks no rule.
     *
     * @param request ready to be sent
     */
    record Valid<T>(T request) implements Checked<T> {}

    /**
     * A request that breaks rules.
     *
     * @param faults all of them, at least one
     */
    record Faulty<T>(List<FieldFault> faults) implements Checked<T> {

        /** @throws IllegalArgumentException if there is no fault */
        public Faulty {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("A request without a fault is not at fault");
            }
            faults = List.copyOf(faults);
        }
    }
}
