package io.camelcce.architecture.violations.camel.monitor;

import org.apache.hc.core5.http.message.BasicHeader;

public final class HoldsAConnection {

    Object it() {
        return new BasicHeader("a", "b");
    }
}
