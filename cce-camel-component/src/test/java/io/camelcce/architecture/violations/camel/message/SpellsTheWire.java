package io.camelcce.architecture.violations.camel.message;

import io.camelcce.architecture.violations.wire.KnowsCamel;

public final class SpellsTheWire {

    Object it() {
        return KnowsCamel.class;
    }
}
