package io.camelcce.camel.monitor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import org.apache.camel.spi.Registry;

/** Times calls and counts repeats with Micrometer. The only class that names Micrometer: it is loaded only where Micrometer is. */
final class CallTimers implements CallListener {

    /** The name that camel-micrometer gives to its registry. */
    private static final String USUAL_NAME = "metricsRegistry";

    private final MeterProvider<Timer> timers;
    private final MeterProvider<Counter> retries;

    private CallTimers(MeterRegistry meters) {
        this.timers = Timer.builder("camel.cce.calls")
                .description("Calls of cce: endpoints, with the wait for a token")
                .withRegistry(meters);
        this.retries = Counter.builder("camel.cce.retries")
                .description("Attempts of calls that were repeated, by what came of the attempt before")
                .withRegistry(meters);
    }

    @Override
    public void repeats(CceRetry retry) {
        retries.withTags("operation", retry.operation(), "reason", retry.reason())
                .increment();
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
