package io.camelcce.architecture.violations.camel.monitor;

import io.micrometer.core.instrument.Tags;

public final class CallTimers {

    Object it() {
        return Tags.empty();
    }
}
