package io.camelcce.architecture.violations.wire;

import io.camelcce.architecture.violations.http.KnowsATask;

public final class KnowsTheTransport {

    Object it() {
        return KnowsATask.class;
    }
}
