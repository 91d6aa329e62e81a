package io.camelcce.architecture.violations.http;

import io.camelcce.architecture.violations.wire.KnowsCamel;

public final class KnowsTheWire {

    Object it() {
        return KnowsCamel.class;
    }
}
