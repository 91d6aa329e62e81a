package io.camelcce.console.architecture.violations.page;

/** A page is served, whoever serves it. */
public final class KnowsTheOpening {

    /** What it must not know. */
    public final Class<?> known = io.camelcce.console.architecture.violations.OpensTheConsole.class;
}
