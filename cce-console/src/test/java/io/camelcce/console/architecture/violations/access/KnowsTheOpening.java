package io.camelcce.console.architecture.violations.access;

/** Access does not open the console. */
public final class KnowsTheOpening {

    /** What it must not know. */
    public final Class<?> known = io.camelcce.console.architecture.violations.OpensTheConsole.class;
}
