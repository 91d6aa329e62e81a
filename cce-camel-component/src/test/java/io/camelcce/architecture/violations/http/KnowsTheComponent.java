package io.camelcce.architecture.violations.http;

import io.camelcce.architecture.violations.camel.KnowsNimbus;

public final class KnowsTheComponent {

    Object it() {
        return KnowsNimbus.class;
    }
}
