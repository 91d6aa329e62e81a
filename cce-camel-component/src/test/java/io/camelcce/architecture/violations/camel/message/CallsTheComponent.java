package io.camelcce.architecture.violations.camel.message;

import io.camelcce.architecture.violations.camel.KnowsNimbus;

public final class CallsTheComponent {

    Object it() {
        return KnowsNimbus.class;
    }
}
