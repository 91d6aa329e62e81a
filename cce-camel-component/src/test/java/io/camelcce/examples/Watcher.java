package io.camelcce.examples;

import io.camelcce.authorization.AuthorizationEvent.ReauthorizationRequired;
import io.camelcce.camel.monitor.CceAuthorizationEvent;
import io.camelcce.camel.monitor.CceCall;
import io.camelcce.camel.monitor.CceCallEvent;
import java.util.function.Consumer;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;

/** Says how long calls took, and calls somebody when a person has to authorize again. */
final class Watcher extends SimpleEventNotifierSupport {

    private final Consumer<String> line;
    private final Consumer<String> alarm;

    Watcher(Consumer<String> line, Consumer<String> alarm) {
        this.line = line;
        this.alarm = alarm;
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof CceCallEvent || event instanceof CceAuthorizationEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof CceCallEvent ended) {
            CceCall call = ended.getCall();
            line.accept("%s is %s after %d ms"
                    .formatted(call.operation(), call.outcome(), call.duration().toMillis()));
        } else if (event instanceof CceAuthorizationEvent happened
                && happened.getEvent() instanceof ReauthorizationRequired required) {
            alarm.accept("Authorize %s again: %s".formatted(required.authorization(), required.cause()));
        }
    }
}
