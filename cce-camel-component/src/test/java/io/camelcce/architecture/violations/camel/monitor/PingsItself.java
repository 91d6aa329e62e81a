package io.camelcce.architecture.violations.camel.monitor;

import io.camelcce.architecture.violations.http.KnowsATask;

public final class PingsItself {

    Object it() {
        return KnowsATask.class;
    }
}
