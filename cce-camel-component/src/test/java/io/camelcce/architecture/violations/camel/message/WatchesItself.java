package io.camelcce.architecture.violations.camel.message;

import io.camelcce.architecture.violations.camel.monitor.NamesMicrometer;

public final class WatchesItself {

    Object it() {
        return NamesMicrometer.class;
    }
}
