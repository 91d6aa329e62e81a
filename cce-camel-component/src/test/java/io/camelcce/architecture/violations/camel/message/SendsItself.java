package io.camelcce.architecture.violations.camel.message;

import io.camelcce.architecture.violations.http.KnowsATask;

public final class SendsItself {

    Object it() {
        return KnowsATask.class;
    }
}
