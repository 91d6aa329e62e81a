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

        /** Keeps a copy of the faults. */
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
