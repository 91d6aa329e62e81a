package io.camelcce.architecture.violations.wire;

import io.camelcce.architecture.violations.camel.KnowsNimbus;

public final class KnowsTheEndpoint {

    Object it() {
        return KnowsNimbus.class;
    }
}
