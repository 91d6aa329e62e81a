package io.camelcce.architecture.violations.camel.message;

import org.apache.hc.core5.http.message.BasicHeader;

public final class SpeaksHttp {

    Object it() {
        return new BasicHeader("a", "b");
    }
}
