package io.camelcce.architecture.violations.camel.monitor;

import io.camelcce.architecture.violations.camel.message.SpeaksHttp;

public final class ReadsTheMessage {

    Object it() {
        return SpeaksHttp.class;
    }
}
