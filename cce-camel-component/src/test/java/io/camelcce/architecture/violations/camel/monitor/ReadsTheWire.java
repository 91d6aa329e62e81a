package io.camelcce.architecture.violations.camel.monitor;

import io.camelcce.architecture.violations.wire.KnowsCamel;

public final class ReadsTheWire {

    Object it() {
        return KnowsCamel.class;
    }
}
