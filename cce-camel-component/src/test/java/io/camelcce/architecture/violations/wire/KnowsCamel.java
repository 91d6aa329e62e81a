package io.camelcce.architecture.violations.wire;

import org.apache.camel.ExchangePattern;

public final class KnowsCamel {

    Object it() {
        return ExchangePattern.InOut;
    }
}
