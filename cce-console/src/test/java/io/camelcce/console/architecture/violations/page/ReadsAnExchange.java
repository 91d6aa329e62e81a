package io.camelcce.console.architecture.violations.page;

/** A page reads requests. */
public final class ReadsAnExchange {

    /** What it must not know. */
    public final Class<?> known = org.apache.camel.Exchange.class;
}
