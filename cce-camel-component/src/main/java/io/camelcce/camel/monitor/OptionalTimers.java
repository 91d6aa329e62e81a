package io.camelcce.camel.monitor;

import java.util.Optional;
import org.apache.camel.CamelContext;

/** Timers, where Micrometer is. */
public final class OptionalTimers {

    private static final String METER_REGISTRY = "io.micrometer.core.instrument.MeterRegistry";

    private OptionalTimers() {}

    /** Who times the calls of a context: nobody if Micrometer, or a meter registry in Camel's registry, is missing. */
    public static Optional<CallListener> of(CamelContext context) {
        return isMicrometerThere() ? CallTimers.in(context.getRegistry()) : Optional.empty();
    }

    private static boolean isMicrometerThere() {
        try {
            // The loader of this class: it is the one that would have to load the timers.
            Class.forName(METER_REGISTRY, false, OptionalTimers.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
