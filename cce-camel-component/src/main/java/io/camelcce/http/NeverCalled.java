package io.camelcce.http;

import java.net.UnknownHostException;

/** A name leads to nothing but addresses that are never called. */
final class NeverCalled extends UnknownHostException {

    private static final long serialVersionUID = 1;

    /** @param rule that the last of the addresses breaks */
    NeverCalled(String rule) {
        super(rule);
    }
}
