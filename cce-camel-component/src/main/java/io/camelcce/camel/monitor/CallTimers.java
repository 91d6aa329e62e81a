package io.camelcce.camel.monitor;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import org.apache.camel.spi.Registry;

/** Times calls with Micrometer. The only class that names Micrometer: it is loaded only where Micrometer is. */
final class CallTimers implements CallListener {

    /** The name that camel-micrometer gives to its registry. */
    private static final String USUAL_NAME = "metricsRegistry";

    private final MeterProvider<Timer> timers;

    private CallTimers(MeterRegistry meters) {
        this.timers = Timer.builder("camel.cce.calls")
                .description("Calls of cce: endpoints, with the wait for a token")
                .withRegistry(meters);
    }

    /** Timers in the meter registry that Camel's registry has, if it has one. */
    static Optional<CallListener> in(Registry registry) {
        return Optional.ofNullable(registry.lookupByNameAndType(USUAL_NAME, MeterRegistry.class))
                .or(() -> Optional.ofNullable(registry.findSingleByType(MeterRegistry.class)))
                .map(CallTimers::new);
    }

    @Override
    public void ended(CceCall call) {
        timers.withTags("operation", call.operation(), "outcome", call.outcome(), "nodeOutcome", call.nodeOutcome())
                .record(call.duration());
    }
}
