package io.camelcce.architecture.violations.camel;

import com.nimbusds.oauth2.sdk.Scope;

public final class KnowsNimbus {

    Object it() {
        return new Scope();
    }
}
