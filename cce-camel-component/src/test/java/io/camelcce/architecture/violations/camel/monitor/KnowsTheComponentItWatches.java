package io.camelcce.architecture.violations.camel.monitor;

import io.camelcce.architecture.violations.camel.KnowsNimbus;

public final class KnowsTheComponentItWatches {

    Object it() {
        return KnowsNimbus.class;
    }
}
