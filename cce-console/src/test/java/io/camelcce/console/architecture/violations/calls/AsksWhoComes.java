package io.camelcce.console.architecture.violations.calls;

/** Calls are nobody's. */
public final class AsksWhoComes {

    /** What it must not know. */
    public final Class<?> known = io.camelcce.console.architecture.violations.access.ReadsARequest.class;
}
